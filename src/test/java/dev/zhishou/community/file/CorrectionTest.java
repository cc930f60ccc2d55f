package dev.zhishou.community.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhishou.community.Person;
import dev.zhishou.platform.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CorrectionTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Person WAS =
      new Person(
          UUID.fromString("0197a000-0000-7000-8000-000000000001"),
          "王小名",
          "13911112222",
          LocalDate.of(1950, 3, 2));

  @Test
  void what_is_sent_replaces_the_whole_entry_without_blanks_around_it() {
    Person now = new Correction(" 王小明 ", "", "1951-03-02", null, "本人说写错了").of(WAS, false, TODAY);
    assertThat(now).isEqualTo(new Person(WAS.id(), "王小明", null, LocalDate.of(1951, 3, 2)));
    assertThat(Correction.changed(WAS, now, false)).isEqualTo("changed=name,phone,born");
  }

  @Test
  void everything_that_is_wrong_is_told_at_once_in_both_languages() {
    Correction sent = new Correction("王\n小明", "电话没有", "2026-11-23", null, " ");
    assertThatThrownBy(() -> sent.of(WAS, false, TODAY))
        .isInstanceOfSatisfying(
            Problem.Raised.class,
            told ->
                assertThat(told.problem().faults())
                    .allSatisfy(one -> assertThat(one.message().zh()).matches(".*\\p{IsHan}.*"))
                    .allSatisfy(one -> assertThat(one.message().en()).matches("[\\p{ASCII}]+"))
                    .extracting(Problem.Fault::pointer)
                    .containsExactly("/name", "/phone", "/born", "/reason"));
    assertThat(pointers(new Correction(null, "- - -", "1899-12-31", null, null)))
        .containsExactly("/name", "/phone", "/born", "/reason");
    assertThat(pointers(new Correction("王\u2028明", null, "02.03.1950", null, "x".repeat(201))))
        .containsExactly("/name", "/born", "/reason");
  }

  @Test
  void a_correction_that_changes_nothing_is_refused() {
    assertThat(pointers(new Correction("王小名", "13911112222", "1950-03-02", null, "核对")))
        .containsExactly("");
  }

  private static List<String> pointers(Correction sent) {
    try {
      sent.of(WAS, false, TODAY);
      return List.of();
    } catch (Problem.Raised told) {
      return told.problem().faults().stream().map(Problem.Fault::pointer).toList();
    }
  }
}
