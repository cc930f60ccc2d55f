package dev.zhishou.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.store.Append;
import dev.zhishou.casework.store.CaseIndex;
import dev.zhishou.platform.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindCasesTest {
  private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");
  private static final CommunityId HERE = new CommunityId(new UUID(1, 1));

  /// 1,234 complaints, one each second; every third has a deadline, every tenth is a drill.
  private static final List<CaseIndex.Row> ROWS =
      IntStream.range(0, 1_234).mapToObj(FindCasesTest::row).toList();

  private final FindCases cases =
      new FindCases(
          new Shelf(),
          (community, title, since) -> List.of(),
          (community, homes, procedure, since) -> List.of());

  private static CaseIndex.Row row(int i) {
    return new CaseIndex.Row(
        new UUID(7, i),
        HERE.value(),
        new Append.Fixed("LT-2026-" + i, "complaint", 1, "投诉", i % 10 == 0, null),
        BEGIN.plusSeconds(i),
        "open",
        "normal",
        i % 3 == 0 ? BEGIN.plusSeconds(9_000 - i) : null,
        1);
  }

  /// As the database lists them: by opening backwards, or by deadline with those without at last.
  private static final class Shelf implements CaseIndex {
    @Override
    public List<Row> cases(Scope scope, Filter filter, @Nullable After after, int limit) {
      List<Row> all =
          filter.byDeadline()
              ? ROWS.stream().sorted(FindCasesTest::byDeadline).toList()
              : ROWS.reversed();
      int from = after == null ? 0 : 1 + all.stream().map(Row::id).toList().indexOf(after.id());
      if (after != null) {
        Row last = all.get(from - 1);
        assertThat(after.key())
            .isEqualTo(filter.byDeadline() ? last.nextDeadline() : last.openedAt());
      }
      return all.subList(from, Math.min(all.size(), from + limit));
    }

    @Override
    public List<Row> these(Scope scope, Collection<UUID> ids) {
      return List.of();
    }

    @Override
    public Optional<Row> openCase(UUID community, String key) {
      return Optional.empty();
    }

    @Override
    public List<StepAt> steps(Scope scope, UUID account, Collection<String> roles, Wanted wanted) {
      return List.of();
    }
  }

  private static int byDeadline(CaseIndex.Row one, CaseIndex.Row other) {
    Instant never = Instant.MAX;
    int by =
        (one.nextDeadline() == null ? never : one.nextDeadline())
            .compareTo(other.nextDeadline() == null ? never : other.nextDeadline());
    return by != 0 ? by : one.id().compareTo(other.id());
  }

  @Test
  void all_of_more_than_a_thousand_are_found_once_and_no_drill_among_them() {
    assertThat(cases.opened(HERE, "complaint", BEGIN)).hasSize(1_110).doesNotHaveDuplicates();
    assertThat(cases.open(HERE)).hasSize(1_110).doesNotHaveDuplicates();
  }

  @Test
  void those_since_a_moment_are_found_to_the_second_wherever_the_parts_end() {
    assertThat(cases.opened(HERE, BEGIN.plusSeconds(229)))
        .hasSize(904)
        .last()
        .extracting(FindCases.Found::openedAt)
        .isEqualTo(BEGIN.plusSeconds(229));
  }
}
