package dev.zhishou.casework.personal;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.engine.Outlook;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.World;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What somebody reads of a case whose procedure says by `read` who reads it: those roles all of
/// it, anybody else what is his own (004-109).
///
/// @param whole whether he reads all of it
/// @param runs ids of the runs that he did, or may act on
public record OwnPart(boolean whole, Set<String> runs) {
  private static final OwnPart WHOLE = new OwnPart(true, Set.of());

  /// Whether he reads the whole case.
  public static boolean whole(Actor actor, Live live) {
    List<String> readers = live.plan().procedure().head().read();
    return readers.isEmpty()
        || actor.kind() == Actor.Kind.SYSTEM
        || actor.rolesIn(new CommunityId(live.community())).stream()
            .anyMatch(role -> readers.contains(role.id()));
  }

  /// His part of the case.
  public static OwnPart of(
      Actor actor, Live live, Supplier<World> world, Supplier<Outlook> outlook, Instant now) {
    AccountId account = actor.account();
    if (whole(actor, live)) {
      return WHOLE;
    }
    Set<String> own =
        account == null
            ? Set.of()
            : live.state().runs().values().stream()
                .filter(run -> NeedToKnow.works(account.value(), live, run, world, outlook, now))
                .map(Run::id)
                .collect(Collectors.toSet());
    return new OwnPart(false, own);
  }

  /// Whether a run is his, or one of his is in it.
  public boolean shows(String run) {
    return whole || runs.stream().anyMatch(own -> own.equals(run) || own.startsWith(run + "/"));
  }

  /// Whether a run stands in the same row of a list as one of his.
  public boolean beside(String run) {
    return whole || runs.stream().anyMatch(own -> own.equals(run) || run.startsWith(row(own)));
  }

  /// Up to the innermost row; a run outside all rows has nothing beside it.
  private static String row(String run) {
    int mark = run.lastIndexOf('#');
    int end = mark < 0 ? -1 : run.indexOf('/', mark);
    return end < 0 ? run + "/" : run.substring(0, end + 1);
  }

  /// The rows in which his runs stand.
  public Set<String> rows() {
    return runs.stream()
        .flatMap(run -> Arrays.stream(run.split("/", -1)))
        .filter(segment -> segment.contains("#"))
        .map(segment -> segment.substring(segment.indexOf('#') + 1))
        .collect(Collectors.toSet());
  }
}
