package dev.zhishou.casework.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.zhishou.casework.store.Append;
import dev.zhishou.casework.store.CaseIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A sensor is heard by every open case, however many there are.
class EveryOpenCaseTest {
  private static final UUID HERE = new UUID(0, 1);

  private static CaseIndex.Row row(int n) {
    var fixed = new Append.Fixed("LT-" + n, "flood", 1, "进水", false, null);
    Instant opened = Instant.EPOCH.minusSeconds(n / 3);
    return new CaseIndex.Row(new UUID(1, n), HERE, fixed, opened, "open", "serious", null, 1);
  }

  /// As the database does it: what stands behind the last one, so many at the most.
  private static CaseIndex index(List<CaseIndex.Row> all, List<CaseIndex.Filter> asked) {
    CaseIndex index = mock(CaseIndex.class);
    when(index.cases(any(), any(), any(), anyInt()))
        .thenAnswer(
            call -> {
              asked.add(call.getArgument(1));
              CaseIndex.After after = call.getArgument(2);
              int from = 0;
              if (after != null) {
                List<UUID> ids = all.stream().map(CaseIndex.Row::id).toList();
                from = ids.indexOf(after.id()) + 1;
                assertThat(after.key()).isEqualTo(all.get(from - 1).openedAt());
              }
              int to = Math.min(all.size(), from + call.<Integer>getArgument(3));
              return all.subList(from, to);
            });
    return index;
  }

  @Test
  void each_of_many_open_cases_is_found_once() {
    for (int number : new int[] {0, 1, 199, 200, 201, 650}) {
      List<CaseIndex.Row> all =
          IntStream.range(0, number).mapToObj(EveryOpenCaseTest::row).toList();
      List<CaseIndex.Filter> asked = new ArrayList<>();
      var every = new EveryOpenCase(index(all, asked));
      assertThat(every.of(HERE, "flood")).as(number + " cases").containsExactlyElementsOf(all);
      assertThat(asked)
          .isNotEmpty()
          .allSatisfy(filter -> assertThat(filter.procedure()).isEqualTo("flood"))
          .allSatisfy(filter -> assertThat(filter.status()).isEqualTo("open"));
    }
  }
}
