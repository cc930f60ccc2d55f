package dev.zhishou.custody;

import dev.zhishou.casework.engine.Meant;
import dev.zhishou.casework.spi.StepAction;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.Sql;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The word `custody`: adds a link to the chain of a thing, in the transaction of the step. Refuses
/// what the chain contradicts. A drill has chains of its own, marked: nothing real is in custody.
@Component
class CustodyAction implements StepAction {
  private final Custody custody;

  CustodyAction(Custody custody) {
    this.custody = custody;
  }

  @Override
  public String kind() {
    return "custody";
  }

  @Override
  public Prepared prepare(Sql sql, Facts facts, List<Facts> before) {
    if (!(facts.act().meant() instanceof Meant.Thing meant)) {
      throw new IllegalStateException("no thing: " + facts.act());
    }
    Thing.Origin origin = origin(facts, meant);
    Chain chain = new Chain();
    int pieces = custody.pieces(sql, origin);
    custody.chain(sql, origin).forEach(link -> chain.add(link.deed(), link.piece(), pieces));
    for (Facts earlier : before) {
      if (earlier.act().meant() instanceof Meant.Thing other
          && origin(earlier, other).equals(origin)) {
        chain.add(Deed.of(earlier.act().what()), other.piece(), other.pieces());
      }
    }
    Deed deed = Deed.of(facts.act().what());
    Optional<String> refusal = chain.refusal(deed, meant.piece());
    if (refusal.isPresent()) {
      return Prepared.refused(refusal.get());
    }
    chain.add(deed, meant.piece(), meant.pieces());
    HandOver link =
        new HandOver(
            deed, meant.piece(), facts.act().run(), facts.doing().account(), facts.doing().at());
    Thing thing = new Thing(NewId.at(link.at()), origin, chain.listed(), chain.now(), link.at());
    return Prepared.write(writing -> custody.add(writing, facts.community(), thing, link));
  }

  private static Thing.Origin origin(Facts facts, Meant.Thing meant) {
    return new Thing.Origin(facts.caseId(), meant.scope(), meant.label(), facts.drill());
  }
}
