package dev.zhishou.casework.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.store.InMemoryCaseStore;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Form;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Running numbers of forms: for each community, form and year of their own.
class NumbersTest {
  private static final Instant LAST_HOUR = Instant.parse("2026-12-31T15:59:59Z");
  private static final Instant NEW_YEAR = Instant.parse("2026-12-31T16:00:00Z");

  private final InMemoryCaseStore store = new InMemoryCaseStore();

  private String drawn(UUID community, String letters, String form, Instant now) {
    return store.locked(
        community,
        null,
        locked -> {
          Numbers numbers = new Numbers(locked, letters, now);
          String number = numbers.ofRecord(form, false);
          numbers.write();
          return number;
        });
  }

  @Test
  void each_community_form_and_year_in_shanghai_begins_with_one() {
    assertThat(
            List.of(
                drawn(TestHouse.LANTING, "LT", "SG", LAST_HOUR),
                drawn(TestHouse.LANTING, "LT", "SG", LAST_HOUR),
                drawn(TestHouse.LANTING, "LT", "SGB", LAST_HOUR),
                drawn(TestHouse.BINHE, "BH", "SG", LAST_HOUR),
                drawn(TestHouse.LANTING, "LT", "SG", NEW_YEAR)))
        .containsExactly(
            "LT-SG-2026-0001",
            "LT-SG-2026-0002",
            "LT-SGB-2026-0001",
            "BH-SG-2026-0001",
            "LT-SG-2027-0001");
  }

  @Test
  void what_is_given_back_is_drawn_again_and_a_drill_takes_none() {
    List<String> drawn =
        store.locked(
            TestHouse.LANTING,
            null,
            locked -> {
              Numbers numbers = new Numbers(locked, "LT", NEW_YEAR);
              var mark = numbers.mark();
              numbers.ofRecord("SG", false);
              numbers.backTo(mark);
              String drill = numbers.ofRecord("SG", true);
              String real = numbers.ofRecord("SG", false);
              numbers.write();
              return List.of(drill, real);
            });
    assertThat(drawn).containsExactly("演LT-SG-2027-0001", "LT-SG-2027-0001");
  }

  @Test
  void no_two_forms_share_their_letters() {
    assertThat(Binder.shipped().reference().forms().values())
        .extracting(Form::number)
        .doesNotHaveDuplicates()
        .allMatch(letters -> letters.matches("[A-Z]{2,4}"));
  }
}
