package dev.zhishou.casework.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.store.CaseIndex;
import dev.zhishou.casework.store.CaseTitles;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A case that is over leads to the case that came back with the same.
class LaterCasesTest {
  private static final String TITLE = "投诉 · 4-1-401";
  private static final Instant THEN = Instant.parse("2026-11-01T02:00:00Z");
  private static final UUID HERE = new UUID(0, 9);

  private final CaseTitles titles = mock(CaseTitles.class);
  private final ReadCase reading = mock(ReadCase.class);
  private final LaterCases later = new LaterCases(titles, reading);

  private Live live(int n, boolean open, int... links) {
    UUID id = new UUID(1, n);
    Live live = mock(Live.class, RETURNS_DEEP_STUBS);
    when(live.id()).thenReturn(id);
    when(live.community()).thenReturn(HERE);
    when(live.state().open()).thenReturn(open);
    when(live.state().head().openedAt()).thenReturn(THEN);
    when(live.state().head().opened().title()).thenReturn(TITLE);
    when(live.state().head().opened().number()).thenReturn("LT-" + n);
    when(live.state().head().opened().procedure()).thenReturn("complaint");
    when(live.state().status().status())
        .thenReturn(open ? CaseState.Status.OPEN : CaseState.Status.CLOSED);
    List<CaseState.Linked> beside = Arrays.stream(links).mapToObj(LaterCasesTest::link).toList();
    when(live.state().beside().links()).thenReturn(beside);
    when(reading.live(any(), eq(id))).thenReturn(Optional.of(live));
    return live;
  }

  private static CaseState.Linked link(int to) {
    return new CaseState.Linked(
        new UUID(1, to), null, "complaint", "LT-" + to, false, null, Map.of());
  }

  private void titled(int... cases) {
    List<CaseIndex.Row> rows =
        Arrays.stream(cases)
            .mapToObj(
                n -> {
                  CaseIndex.Row row = mock(CaseIndex.Row.class);
                  when(row.id()).thenReturn(new UUID(1, n));
                  return row;
                })
            .toList();
    when(titles.titled(HERE, TITLE, THEN)).thenReturn(rows);
  }

  @Test
  void a_closed_case_leads_to_those_that_name_it_and_to_no_other() {
    Live over = live(1, false);
    live(2, true, 1);
    live(3, true, 7);
    live(4, false, 1, 2);
    titled(4, 3, 2, 1);
    assertThat(later.of(over))
        .containsExactly(
            new LaterCases.Later(new UUID(1, 4), "LT-4", "complaint", "closed"),
            new LaterCases.Later(new UUID(1, 2), "LT-2", "complaint", "open"));
  }

  @Test
  void what_its_own_events_say_is_not_said_twice_and_an_open_case_says_it_itself() {
    live(2, true, 1);
    titled(2, 1);
    assertThat(later.of(live(1, false, 2))).isEmpty();
    assertThat(later.of(live(1, true))).isEmpty();
  }
}
