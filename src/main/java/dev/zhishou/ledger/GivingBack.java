package dev.zhishou.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

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
