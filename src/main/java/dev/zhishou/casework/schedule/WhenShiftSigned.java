package dev.zhishou.casework.schedule;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.NameBasedId;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.RunCommands;
import dev.zhishou.casework.Sent;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.store.CaseIndex;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.followups.FollowUpListener;
import dev.zhishou.procedure.model.Act;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The second signature under a handover moves what the outgoing had taken to the incoming (Pinned
/// 20). It is a follow-up of the handover's form, and moves nothing that was taken after the
/// signature, so that the later revisions of the form are harmless.
@Component
class WhenShiftSigned implements FollowUpListener {
  private static final Act DUTY = new Act.Registry("duty");
  private static final int MOST = 200;

  private final ReadCase readCase;
  private final CaseIndex index;
  private final RunCommands commands;
  private final Accounts accounts;

  WhenShiftSigned(ReadCase readCase, CaseIndex index, RunCommands commands, Accounts accounts) {
    this.readCase = readCase;
    this.index = index;
    this.commands = commands;
    this.accounts = accounts;
  }

  @Override
  public String name() {
    return "shift-signed";
  }

  @Override
  public Set<String> eventTypes() {
    return Set.of("RecordWritten");
  }

  @Override
  public void handle(UUID caseId, int seq) {
    Live handover = readCase.live(Actor.SYSTEM, caseId).orElseThrow();
    Optional<Instant> signed = signed(handover);
    Optional<UUID> outgoing = person(handover, ShiftChange.OUTGOING);
    Optional<Actor> incoming =
        person(handover, ShiftChange.INCOMING).flatMap(id -> accounts.actor(new AccountId(id)));
    if (signed.isPresent() && outgoing.isPresent() && incoming.isPresent()) {
      move(handover, signed.get(), outgoing.get(), incoming.get());
    }
  }

  private static Optional<Instant> signed(Live handover) {
    return handover.state().runs().values().stream()
        .filter(run -> run.state() == RunState.DONE)
        .filter(
            run -> {
              Plan.Node node = handover.plan().node(run.step());
              return node != null && node.step().effects().acts().contains(DUTY);
            })
        .map(run -> run.derived().settled())
        .findFirst();
  }

  private static Optional<UUID> person(Live handover, String from) {
    return handover.plan().procedure().asks().values().stream()
        .filter(ask -> from.equals(ask.source().from()))
        .map(ask -> handover.state().answers().get(ask.name()))
        .filter(given -> given != null && given.getLast().value() instanceof Value.Id)
        .map(given -> UUID.fromString(((Value.Id) given.getLast().value()).id()))
        .findFirst();
  }

  private void move(Live handover, Instant signed, UUID outgoing, Actor incoming) {
    var taken = new CaseIndex.Wanted(true, List.of("taken"), null, MOST);
    for (CaseIndex.StepAt at :
        index.steps(Scope.of(handover.community()), outgoing, List.of(), taken)) {
      Live other = readCase.live(Actor.SYSTEM, at.caseId()).orElseThrow();
      Run run = other.state().run(at.run());
      Instant since = run == null ? null : run.hold().takenAt();
      boolean his = run != null && outgoing.equals(run.hold().takenBy());
      if (his && since != null && !since.isAfter(signed) && !other.id().equals(handover.id())) {
        String what = handover.id() + " " + at.run();
        UUID to = incoming.accountId().value();
        send(Actor.SYSTEM, other, "hand over " + what, new Command.HandOver(at.run(), to));
        send(incoming, other, "take over " + what, new Command.Take(at.run()));
      }
    }
  }

  private void send(Actor actor, Live other, String what, Command.Deed deed) {
    UUID id = NameBasedId.v5(other.id(), what);
    commands.run(actor, other.id(), List.of(Sent.of(id, deed)), null);
  }
}
