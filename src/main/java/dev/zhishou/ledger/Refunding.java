package dev.zhishou.ledger;

import dev.zhishou.casework.engine.Meant;
import dev.zhishou.casework.spi.StepAction;
import dev.zhishou.platform.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The word `refund`: what the case, and those of the same home that it goes on with, took in for
/// an item goes back, less what is deducted. Refuses when nothing is left of it. In a drill nothing
/// is written.
@Component
class Refunding implements StepAction {
  private final Ledger ledger;

  Refunding(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public String kind() {
    return "refund";
  }

  @Override
  public Prepared prepare(Sql sql, Facts facts, List<Facts> before) {
    if (!(facts.act().meant() instanceof Meant.Back meant)) {
      throw new IllegalStateException("no refund: " + facts.act());
    }
    if (facts.drill()) {
      return Prepared.write(writing -> {});
    }
    if (meant.less().stream().anyMatch(fen -> fen < 0)) {
      return Prepared.refused("扣款不能小于零 / A deduction is not below nothing");
    }
    GivingBack back = back(sql, facts, meant, before);
    if (back.sums().isEmpty()) {
      return Prepared.refused(
          "这一项没有收过钱，或已经退完 / Nothing was taken in for it, or all was given back");
    }
    Entry.Origin origin =
        new Entry.Origin(
            facts.caseId(),
            facts.act().run(),
            null,
            null,
            meant.home(),
            facts.doing().account(),
            facts.doing().at());
    return Prepared.write(writing -> ledger.add(writing, facts.community(), back.sums(), origin));
  }

  private GivingBack back(Sql sql, Facts facts, Meant.Back meant, List<Facts> before) {
    String item = facts.act().what();
    SequencedMap<UUID, Long> left = new LinkedHashMap<>();
    ledger.left(sql, facts.caseId(), item).ifPresent(fen -> left.put(facts.caseId(), fen));
    String home = meant.home();
    if (home != null) {
      for (String continued : meant.continued()) {
        ledger
            .leftOf(sql, continued, item, home)
            .ifPresent(one -> left.put(one.account(), one.fen()));
      }
    }
    for (Facts earlier : before) {
      boolean same = earlier.caseId().equals(facts.caseId()) && earlier.act().what().equals(item);
      if (same && earlier.act().meant() instanceof Meant.Sum sum && sum.fen() != null) {
        left.merge(facts.caseId(), sum.fen(), Long::sum);
      } else if (same && earlier.act().meant() instanceof Meant.Back) {
        left.clear();
      }
    }
    long deducted = meant.less().stream().reduce(0L, Math::addExact);
    return GivingBack.of(item, left, deducted);
  }

  /// How what is left of an item is given back: first what is deducted is kept, then the rest goes
  /// back; never more than there is.
  ///
  /// @param sums the lines of it
  record GivingBack(List<Entry.Sum> sums) {
    /// @param left fen that stand on each account for the item
    /// @param deducted fen that are to be kept
    static GivingBack of(String item, SequencedMap<UUID, Long> left, long deducted) {
      List<Entry.Sum> kept = new ArrayList<>();
      List<Entry.Sum> back = new ArrayList<>();
      long open = deducted;
      for (Map.Entry<UUID, Long> each : left.entrySet()) {
        long has = Math.max(0, each.getValue());
        long keep = Math.min(open, has);
        if (keep > 0) {
          kept.add(new Entry.Sum(each.getKey(), item, Entry.Kind.DEDUCTION, keep, 0));
        }
        if (has > keep) {
          back.add(new Entry.Sum(each.getKey(), item, Entry.Kind.REFUND, has - keep, 0));
        }
        open -= keep;
      }
      if (open > 0 && !kept.isEmpty()) {
        Entry.Sum last = kept.removeLast();
        kept.add(new Entry.Sum(last.account(), item, last.kind(), last.fen(), open));
      }
      kept.addAll(back);
      return new GivingBack(kept);
    }
  }
}
