package dev.zhishou.ledger;

import dev.zhishou.casework.engine.Meant;
import dev.zhishou.casework.spi.StepAction;
import dev.zhishou.platform.Sql;
import java.util.List;
import org.springframework.stereotype.Component;

/// The word `charge`: money in, on the account of the case. Nothing is written for a sum of
/// nothing, nor in a drill. Refuses an amount that is not known or below nothing.
@Component
class Charging implements StepAction {
  private final Ledger ledger;

  Charging(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public String kind() {
    return "charge";
  }

  @Override
  public Prepared prepare(Sql sql, Facts facts, List<Facts> before) {
    if (!(facts.act().meant() instanceof Meant.Sum meant)) {
      throw new IllegalStateException("no sum: " + facts.act());
    }
    Long fen = meant.fen();
    if (fen == null) {
      return Prepared.refused("不知道收多少 / How much is not known");
    }
    if (fen < 0) {
      return Prepared.refused("金额不能小于零 / A sum is not below nothing");
    }
    if (fen == 0 || facts.drill()) {
      return Prepared.write(writing -> {});
    }
    Entry.Sum sum = new Entry.Sum(facts.caseId(), facts.act().what(), Entry.Kind.CHARGE, fen, 0);
    Entry.Origin origin =
        new Entry.Origin(
            facts.caseId(),
            facts.act().run(),
            meant.payer(),
            meant.payerId(),
            meant.home(),
            facts.doing().account(),
            facts.doing().at());
    return Prepared.write(writing -> ledger.add(writing, facts.community(), List.of(sum), origin));
  }
}
