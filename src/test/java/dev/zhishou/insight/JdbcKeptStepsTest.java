package dev.zhishou.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.insight.KeptSteps.Kept;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class JdbcKeptStepsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final StepKey CONTACT = new StepKey("complaint", "contact");
  private static final StepKey ARCHIVE = new StepKey("complaint", "archive");
  private static final Instant NEW_YEAR = begin(LocalDate.of(2026, 1, 1));
  private static final Instant FEBRUARY = begin(LocalDate.of(2026, 2, 1));
  private static final Instant APRIL = begin(LocalDate.of(2026, 4, 1));

  private final UUID here = UUID.randomUUID();
  private final KeptSteps steps = new JdbcKeptSteps(DATABASE.scoped());

  private static Instant begin(LocalDate day) {
    return Moments.at(day, LocalTime.MIN);
  }

  private UUID closed(Instant at, Kept contact) {
    UUID id = UUID.randomUUID();
    steps.put(here, id, at, Map.of(CONTACT, contact, ARCHIVE, Kept.KEPT));
    return id;
  }

  private Compliance contact(Instant from, Instant to) {
    return steps.between(List.of(here), from, to).getOrDefault(CONTACT, Compliance.NONE);
  }

  @Test
  void a_period_counts_its_whole_months_and_the_days_around_them_to_the_second() {
    closed(NEW_YEAR, Kept.KEPT);
    closed(FEBRUARY.minusSeconds(1), Kept.LATE);
    closed(FEBRUARY, Kept.SKIPPED);
    closed(APRIL.plusSeconds(1), Kept.KEPT);

    assertThat(contact(NEW_YEAR, FEBRUARY)).isEqualTo(new Compliance(1, 1, 0));
    assertThat(contact(NEW_YEAR, APRIL.plusSeconds(2))).isEqualTo(new Compliance(2, 1, 1));
    assertThat(contact(NEW_YEAR.plusSeconds(1), APRIL.plusSeconds(1)))
        .isEqualTo(new Compliance(0, 1, 1));
    assertThat(contact(FEBRUARY.minusSeconds(1), FEBRUARY.plusSeconds(1)))
        .isEqualTo(new Compliance(0, 1, 1));
    assertThat(contact(FEBRUARY.minusSeconds(1), FEBRUARY)).isEqualTo(new Compliance(0, 1, 0));
    assertThat(contact(FEBRUARY.plusSeconds(1), APRIL)).isEqualTo(Compliance.NONE);
    assertThat(steps.between(List.of(UUID.randomUUID()), NEW_YEAR, APRIL)).isEmpty();
  }

  @Test
  void a_case_that_closes_again_is_counted_where_it_closed_last_and_once() {
    UUID id = closed(NEW_YEAR, Kept.KEPT);
    steps.put(here, id, FEBRUARY, Map.of(CONTACT, Kept.LATE));
    steps.put(here, id, FEBRUARY, Map.of(CONTACT, Kept.LATE));

    assertThat(contact(NEW_YEAR, FEBRUARY)).isEqualTo(Compliance.NONE);
    assertThat(contact(NEW_YEAR, APRIL)).isEqualTo(new Compliance(0, 1, 0));
    assertThat(steps.between(List.of(here), NEW_YEAR, APRIL).getOrDefault(ARCHIVE, Compliance.NONE))
        .isEqualTo(Compliance.NONE);
  }
}
