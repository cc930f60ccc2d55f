package dev.zhishou.casework.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.casework.store.Schedules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// What became of the dates, in memory.
final class KeptDates implements Schedules {
  private final Map<List<Object>, Kept> rows = new HashMap<>();
  private final Map<List<Object>, Instant> written = new HashMap<>();
  private final Map<Calendar, Instant> newest = new HashMap<>();
  private Map<Calendar, Instant> stood = Map.of();

  @Override
  public Map<Calendar, Instant> newest(
      Collection<UUID> communities, Collection<String> procedures) {
    return newest;
  }

  @Override
  public void keep(UUID community, String procedure, List<Kept> dates, Instant at) {
    for (Kept date : dates) {
      List<Object> key = List.of(community, procedure, date.due(), date.subject());
      if (rows.putIfAbsent(key, date) == null) {
        written.put(key, at);
      } else {
        assertThat(date.caseId()).as("another case for " + key).isEqualTo(rows.get(key).caseId());
      }
      newest.merge(new Calendar(community, procedure), date.due(), (a, b) -> a.isAfter(b) ? a : b);
    }
  }

  void stand() {
    stood = new HashMap<>(newest);
  }

  boolean wroteSince() {
    return !stood.equals(newest);
  }

  Schedules asItStood() {
    return new Schedules() {
      @Override
      public Map<Calendar, Instant> newest(
          Collection<UUID> communities, Collection<String> procedures) {
        return stood;
      }

      @Override
      public void keep(UUID community, String procedure, List<Kept> dates, Instant at) {
        KeptDates.this.keep(community, procedure, dates, at);
      }
    };
  }

  Map<String, Set<String>> opened() {
    Map<String, Set<String>> opened = new TreeMap<>();
    rows.forEach(
        (key, row) -> {
          if (row.outcome() == Outcome.OPENED) {
            assertThat(row.caseId()).isNotNull();
            opened
                .computeIfAbsent(key.get(1) + " " + key.getFirst(), any -> new TreeSet<>())
                .add(row.due() + " " + row.subject());
          }
        });
    return opened;
  }

  List<Object> late() {
    List<Object> late = new ArrayList<>();
    written.forEach(
        (key, at) -> {
          if (!at.equals(key.get(2))) {
            late.add(key);
          }
        });
    return late;
  }

  Set<Outcome> outcomes() {
    Set<Outcome> outcomes = new TreeSet<>();
    rows.values().forEach(row -> outcomes.add(row.outcome()));
    return outcomes;
  }

  Set<UUID> cases(String procedure) {
    Set<UUID> cases = new TreeSet<>();
    rows.forEach(
        (key, row) -> {
          if (key.get(1).equals(procedure) && row.caseId() != null) {
            cases.add(row.caseId());
          }
        });
    return cases;
  }
}
