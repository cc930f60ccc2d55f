package dev.zhishou.dispatch;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Actor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.notify.CaseMessages;
import dev.zhishou.platform.followups.FollowUpListener;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Somebody has answered for a step, in whatever way: what was sent to him for it was received, and
/// what was still to be sent to him is not.
@Component
class WhenAnswered implements FollowUpListener {
  private final ReadCase readCase;
  private final CaseMessages messages;

  WhenAnswered(ReadCase readCase, CaseMessages messages) {
    this.readCase = readCase;
    this.messages = messages;
  }

  @Override
  public String name() {
    return "call-answered";
  }

  @Override
  public Set<String> eventTypes() {
    return Set.of("StepAcknowledged", "StepTaken");
  }

  @Override
  public void handle(UUID caseId, int seq) {
    Live live = readCase.live(Actor.SYSTEM, caseId).orElseThrow();
    CaseEvent event = readCase.event(live, seq);
    UUID account = event.stamp().actor().account();
    if (account != null) {
      run(event.fact())
          .ifPresent(
              run ->
                  messages.answered(
                      new CaseMessages.Step(live.community(), caseId, run),
                      new AccountId(account),
                      event.stamp().at()));
    }
  }

  private static Optional<String> run(Fact fact) {
    if (fact instanceof Fact.StepAcknowledged one) {
      return Optional.of(one.run());
    }
    return fact instanceof Fact.StepTaken one ? Optional.of(one.run()) : Optional.empty();
  }
}
