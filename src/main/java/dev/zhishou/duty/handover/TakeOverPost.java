package dev.zhishou.duty.handover;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.engine.World;
import dev.zhishou.casework.spi.StepAction;
import dev.zhishou.platform.Sql;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The word `registry: duty`: who answers for a post changes with the second signature. Nobody
/// signs for a shift before he has opened what is red there. Who relieves somebody for a while is
/// on duty in his place until he is back.
@Component
class TakeOverPost implements StepAction {
  private final ReadCase readCase;
  private final Relieve relieve;
  private final BuildHandover build;

  TakeOverPost(ReadCase readCase, Relieve relieve, BuildHandover build) {
    this.readCase = readCase;
    this.relieve = relieve;
    this.build = build;
  }

  @Override
  public String kind() {
    return "registry duty";
  }

  @Override
  public Prepared prepare(Sql sql, Facts facts, List<Facts> before) {
    Live live = readCase.live(Actor.SYSTEM, facts.caseId()).orElse(null);
    if (live == null || facts.drill()) {
      return Prepared.write(writing -> {});
    }
    // What a shift's outgoing had taken moves by a follow-up of the form that both signed.
    return Shifts.of(live).isPresent()
        ? Prepared.write(writing -> {})
        : relieve.prepare(live, facts);
  }

  @Override
  public List<World.Paper> unread(UUID caseId, UUID account) {
    return build.unread(caseId, account).stream()
        .map(
            item ->
                new World.Paper(Objects.requireNonNull(item.caseId()), item.number(), item.what()))
        .toList();
  }
}
