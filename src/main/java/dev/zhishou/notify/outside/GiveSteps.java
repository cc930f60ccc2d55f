package dev.zhishou.notify.outside;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.Doers;
import dev.zhishou.casework.NameBasedId;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.RunCommands;
import dev.zhishou.casework.Sent;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.platform.NewId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Gives one step of a case to somebody outside, and takes it back. Who may: who may settle it for
/// others, or whose step it is.
@Component
public class GiveSteps {
  private final StepLinks links;
  private final StepKeys keys;
  private final SendStepLink sending;
  private final RunCommands commands;
  private final Audit audit;
  private final Clock clock;

  GiveSteps(
      StepLinks links,
      StepKeys keys,
      SendStepLink sending,
      RunCommands commands,
      Audit audit,
      Clock clock) {
    this.links = links;
    this.keys = keys;
    this.sending = sending;
    this.commands = commands;
    this.audit = audit;
    this.clock = clock;
  }

  /// What came of it.
  public sealed interface Given {
    /// It is given.
    record Made(StepLink link) implements Given {}

    /// It is not.
    record Refused(Why why) implements Given {}
  }

  /// Why a step is not given away.
  public enum Why {
    /// The case has no such run open.
    NO_SUCH_STEP,
    /// Its turn has not come, or it is done.
    NOT_NOW,
    /// It needs a helper, a signature, or answers that only the house knows.
    NOT_BY_LINK,
    /// The step is not his, and he may not settle it for others.
    NOT_YOURS
  }

  /// Gives it.
  ///
  /// @param run a run's id
  public Given give(
      Actor actor, ReadCase.Seen seen, String run, StepLink.Guest guest, Duration lasts) {
    Run open = seen.live().state().run(run);
    Plan.Node node = open == null ? null : seen.live().plan().node(open.step());
    if (open == null || node == null) {
      return new Given.Refused(Why.NO_SUCH_STEP);
    }
    if (!may(actor, seen, open)) {
      return new Given.Refused(Why.NOT_YOURS);
    }
    if (!seen.live().state().open() || !open.state().actionable()) {
      return new Given.Refused(Why.NOT_NOW);
    }
    if (!Form.fits(node)) {
      return new Given.Refused(Why.NOT_BY_LINK);
    }
    Instant now = clock.instant();
    StepLink link =
        new StepLink(
            NewId.at(now),
            new StepLink.Target(new CommunityId(seen.live().community()), seen.live().id(), run),
            guest,
            actor.accountId().value(),
            new StepLink.Span(now, now.plus(lasts)),
            StepLink.Marks.NONE);
    links.add(link, keys.digest(link.id()));
    told(actor, link, "made", "办理链接已给 " + guest.party() + " " + guest.name());
    sending.send(link, seen.live().state());
    return new Given.Made(link);
  }

  private static boolean may(Actor actor, ReadCase.Seen seen, Run run) {
    CommunityId community = new CommunityId(seen.live().community());
    if (Permission.ACT_FOR_OTHERS.allows(actor, community)) {
      return true;
    }
    UUID me = actor.accountId().value();
    Doers doers = Doers.of(seen.live().plan(), run, seen::outlook);
    return Permission.WORK.allows(actor, community)
        && (me.equals(run.hold().takenBy())
            || doers.people().contains(me)
            || doers.roles().stream()
                .anyMatch(role -> seen.world().people().holders(role, seen.now()).contains(me)));
  }

  /// The links of a case, the newest first.
  public List<StepLink> of(ReadCase.Seen seen) {
    return links.ofCase(new CommunityId(seen.live().community()), seen.live().id());
  }

  /// Takes a link back, whoever gave it: whoever works the case may.
  ///
  /// @return false: the case has no such link
  public boolean revoke(Actor actor, ReadCase.Seen seen, UUID id) {
    Optional<StepLink> found =
        links
            .one(new CommunityId(seen.live().community()), id)
            .filter(link -> link.target().caseId().equals(seen.live().id()));
    found.ifPresent(
        link -> {
          if (links.revoked(link, clock.instant())) {
            String whom = link.guest().party() + " " + link.guest().name();
            told(actor, link, "revoked", "办理链接已收回:" + whom);
          }
        });
    return found.isPresent();
  }

  /// In the case, where all see it, and in the audit log.
  private void told(Actor actor, StepLink link, String what, String note) {
    UUID id = NameBasedId.v5(link.id(), what);
    Command.Note said = new Command.Note(link.target().run(), note);
    commands.run(actor, link.target().caseId(), List.of(Sent.of(id, said)), null);
    audit.write(
        new Audit.Entry(
            link.target().community(),
            actor.account(),
            "step-link-" + what,
            link.id().toString(),
            "case=" + link.target().caseId() + " run=" + link.target().run(),
            null),
        clock.instant());
  }
}
