package dev.zhishou.casework.running;

import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Running numbers within one transaction. A number that was drawn for what was then refused goes
/// back, so there are no gaps.
public final class Numbers {
  private final CaseStore.Transaction locked;
  private final String letters;
  private final int year;
  private final Map<String, Integer> before = new HashMap<>();
  private Map<String, Integer> last = new HashMap<>();

  /// @param letters of the community
  public Numbers(CaseStore.Transaction locked, String letters, Instant now) {
    this.locked = locked;
    this.letters = letters;
    this.year = Moments.dayOf(now).getYear();
  }

  /// `LT-2026-0412`; a drill's begins with 演.
  public String ofCase(boolean drill) {
    return text(drill, letters, next(drill ? "drill" : "case"));
  }

  /// `LT-SGB-2026-0007`.
  ///
  /// @param form letters of the form
  public String ofRecord(String form, boolean drill) {
    return text(drill, letters + "-" + form, next((drill ? "drill-" : "record-") + form));
  }

  /// What is drawn up to here, to come back to.
  public Map<String, Integer> mark() {
    return new HashMap<>(last);
  }

  /// Gives back what was drawn since.
  public void backTo(Map<String, Integer> mark) {
    last = new HashMap<>(mark);
  }

  /// Keeps what is drawn.
  public void write() {
    last.forEach(
        (form, number) -> {
          if (!number.equals(before.get(form))) {
            locked.drawn(form, year, number);
          }
        });
  }

  private int next(String form) {
    int drawn = before.computeIfAbsent(form, name -> locked.lastNumber(name, year));
    return last.merge(form, drawn + 1, (held, first) -> held + 1);
  }

  private String text(boolean drill, String prefix, int number) {
    return String.format(Locale.ROOT, "%s%s-%d-%04d", drill ? "演" : "", prefix, year, number);
  }
}
