package dev.zhishou.duty.handover;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.spi.StepAction;
import dev.zhishou.platform.Sql;
import org.springframework.stereotype.Component;

/// The word `registry: duty`: who answers for a post changes with the second signature. Who
/// relieves
/// somebody for a while is on duty in his place until he is back.
@Component
class TakeOverPost implements StepAction {
  private final ReadCase readCase;
  private final Relieve relieve;

  TakeOverPost(ReadCase readCase, Relieve relieve) {
    this.readCase = readCase;
    this.relieve = relieve;
  }

  @Override
  public String kind() {
    return "registry duty";
  }

  @Override
  public Prepared prepare(Sql sql, Facts facts, java.util.List<Facts> before) {
    Live live = readCase.live(Actor.SYSTEM, facts.caseId()).orElse(null);
    if (live == null || facts.drill()) {
      return Prepared.write(writing -> {});
    }
    // What a shift's outgoing had taken moves by a follow-up of the form that both signed.
    return Shifts.of(live).isPresent()
        ? Prepared.write(writing -> {})
        : relieve.prepare(live, facts);
  }
}
