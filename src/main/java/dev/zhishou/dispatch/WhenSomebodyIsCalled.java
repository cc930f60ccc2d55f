package dev.zhishou.dispatch;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.duty.InCharge;
import dev.zhishou.platform.followups.FollowUpListener;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// A case has written down who is called for a step: they are.
@Component
class WhenSomebodyIsCalled implements FollowUpListener {
  private final ReadCase readCase;
  private final CallPeople callPeople;
  private final InCharge inCharge;
  private final Binder binder;

  WhenSomebodyIsCalled(ReadCase readCase, CallPeople callPeople, InCharge inCharge, Binder binder) {
    this.readCase = readCase;
    this.callPeople = callPeople;
    this.inCharge = inCharge;
    this.binder = binder;
  }

  @Override
  public String name() {
    return "call-people";
  }

  @Override
  public Set<String> eventTypes() {
    return Set.of("StepsOffered", "RungCalled", "StepOverdue");
  }

  @Override
  public void handle(UUID caseId, int seq) {
    Live live = readCase.live(Actor.SYSTEM, caseId).orElseThrow();
    for (Call call : calls(live, readCase.event(live, seq).fact())) {
      callPeople.call(live, seq, call);
    }
  }

  private List<Call> calls(Live live, Fact fact) {
    if (fact instanceof Fact.StepsOffered offered) {
      return Stream.concat(
              first(live, offered).stream(),
              offered.offers().stream().map(offer -> offered(live, offer)))
          .toList();
    }
    if (fact instanceof Fact.RungCalled rung) {
      return rung(live, rung);
    }
    return fact instanceof Fact.StepOverdue overdue ? overdue(overdue) : List.of();
  }

  /// Of an incident that came in a special period hears who was in charge then, before anybody is
  /// called for a step of it (004-105).
  private List<Call> first(Live live, Fact.StepsOffered offered) {
    if (live.plan().procedure().head().kind() != Kind.INCIDENT || offered.offers().isEmpty()) {
      return List.of();
    }
    Fact.Opened opened = live.state().head().opened();
    List<UUID> people = inCharge.at(new CommunityId(live.community()), opened.received());
    return people.isEmpty()
        ? List.of()
        : List.of(
            new Call(offered.offers().getFirst().run(), Reason.IN_CHARGE, "", 0, people, false));
  }

  private Call offered(Live live, Fact.Offer offer) {
    String role = offer.roles().isEmpty() ? "" : offer.roles().getFirst();
    boolean all = offer.roles().stream().anyMatch(one -> all(live, one));
    return new Call(offer.run(), Reason.OFFERED, role, 0, offer.people(), all);
  }

  /// The last rung of the last round, or one that nobody holds: the ladder has come to its end.
  private List<Call> rung(Live live, Fact.RungCalled rung) {
    List<Call> calls = new ArrayList<>();
    if (!rung.people().isEmpty()) {
      calls.add(
          new Call(
              rung.run(),
              Reason.RUNG,
              rung.role(),
              rung.rung(),
              rung.people(),
              all(live, rung.role())));
    }
    if (rung.next() == null || rung.people().isEmpty()) {
      calls.add(
          new Call(rung.run(), Reason.UNANSWERED, rung.role(), rung.rung(), List.of(), false));
    }
    return calls;
  }

  private static List<Call> overdue(Fact.StepOverdue overdue) {
    String told = overdue.told();
    return overdue.people().isEmpty()
        ? List.of()
        : List.of(
            new Call(
                overdue.run(),
                Reason.OVERDUE,
                told == null ? "" : told,
                0,
                overdue.people(),
                false));
  }

  private boolean all(Live live, String role) {
    return binder
        .rungs(live.state().status().severity())
        .filter(rungs -> rungs.all().contains(role))
        .isPresent();
  }
}
