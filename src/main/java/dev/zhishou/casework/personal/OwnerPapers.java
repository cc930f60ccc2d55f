package dev.zhishou.casework.personal;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Outlook;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.World;
import dev.zhishou.casework.running.LiveCases;
import dev.zhishou.casework.store.CaseIndex;
import dev.zhishou.evidence.FileHash;
import dev.zhishou.platform.Scope;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Value;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The papers of an owner in cases (`mask: owner-file`): who may open them (002-245). While the
/// case is open, in whose hands it is; the project manager, whose consent it takes; and the reader
/// of an open borrowing to which he consented, or which says that a life is in danger. Each opening
/// and each refusal is on record.
@Component
public class OwnerPapers {
  private static final String MASK = "owner-file";
  private static final String BORROWING = "archive-borrowing";
  private static final int AT_ONCE = 500;

  private final CaseIndex index;
  private final LiveCases lives;
  private final Audit audit;
  private final Clock clock;

  public OwnerPapers(CaseIndex index, LiveCases lives, Audit audit, Clock clock) {
    this.index = index;
    this.lives = lives;
    this.audit = audit;
    this.clock = clock;
  }

  /// Whether the answers to a question are such papers.
  public static boolean is(Ask ask) {
    return MASK.equals(ask.source().mask());
  }

  /// Those in a case.
  public static Set<FileHash> in(Live live) {
    Set<FileHash> papers = new HashSet<>();
    live.state()
        .answers()
        .forEach(
            (name, all) -> {
              Plan.Question question = live.plan().question(name);
              if (question != null && is(question.ask())) {
                all.forEach(given -> add(papers, given.value()));
              }
            });
    return papers;
  }

  private static void add(Set<FileHash> papers, Value value) {
    if (value instanceof Value.Files(var hashes)) {
      hashes.forEach(hash -> FileHash.of(hash).ifPresent(papers::add));
    }
  }

  /// Whether they are open to him; that he opens them is put on record.
  public boolean opens(
      Actor actor, Live live, Supplier<World> world, Supplier<Outlook> outlook, Instant now) {
    if (actor.account() == null) {
      return actor.kind() == Actor.Kind.SYSTEM;
    }
    Optional<String> as = as(actor, live, world, outlook, now);
    as.ifPresent(why -> write(actor, live, "opened-owner-file", why, now));
    return as.isPresent();
  }

  /// Puts on record that somebody tried.
  public void refused(Actor actor, Live live) {
    write(actor, live, "refused-owner-file", "", clock.instant());
  }

  private void write(Actor actor, Live live, String act, String detail, Instant now) {
    audit.write(
        new Audit.Entry(
            new CommunityId(live.community()),
            actor.account(),
            act,
            live.id().toString(),
            detail,
            null),
        now);
  }

  private Optional<String> as(
      Actor actor, Live live, Supplier<World> world, Supplier<Outlook> outlook, Instant now) {
    CommunityId community = new CommunityId(live.community());
    if (actor.rolesIn(community).contains(Role.PROJECT_MANAGER)) {
      return Optional.of("as=project-manager");
    }
    if (live.state().open()) {
      Optional<String> hand = NeedToKnow.part(actor.accountId().value(), live, world, outlook, now);
      if (hand.isPresent()) {
        return hand.map(part -> "as=" + part);
      }
    }
    var filter = new CaseIndex.Filter("open", BORROWING, null, null, false);
    return index.cases(Scope.of(community.value()), filter, null, AT_ONCE).stream()
        .flatMap(row -> lives.current(Scope.of(community.value()), row.id()).stream())
        .filter(borrowing -> lends(borrowing, actor.accountId().value(), home(live)))
        .map(borrowing -> "consent=" + borrowing.id())
        .findFirst();
  }

  private static boolean lends(Live borrowing, UUID reader, @Nullable String home) {
    return home != null
        && home.equals(home(borrowing))
        && last(borrowing, "file_class") instanceof Value.Choice(List<String> what)
        && what.contains("owner")
        && last(borrowing, "reader") instanceof Value.Id(String who)
        && who.equals(reader.toString())
        && (yes(borrowing, "granted") || yes(borrowing, "life"));
  }

  private static boolean yes(Live live, String question) {
    return last(live, question) instanceof Value.YesNo(boolean yes) && yes;
  }

  private static @Nullable String home(Live live) {
    return last(live, "home") instanceof Value.Id(String id)
        ? id
        : live.state().head().opened().home();
  }

  private static @Nullable Value last(Live live, String question) {
    List<CaseState.Given> all = live.state().answers().getOrDefault(question, List.of());
    return all.isEmpty() ? null : all.getLast().value();
  }
}
