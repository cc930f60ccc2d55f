package dev.zhishou.casework.schedule;

import dev.zhishou.casework.Surroundings;
import dev.zhishou.casework.running.FromRegisters;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Opening;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;

/// One of the cases that a date opens.
///
/// @param subject tells it apart from the others of the date; empty: there is one alone
/// @param answers what is answered because it is this one
record Occasion(String subject, SequencedMap<String, Value> answers) {
  /// One; or one for each post that changes hands; or one for each row that `each` names.
  static List<Occasion> at(
      Opening.Scheduled scheduled,
      Instant due,
      Procedure procedure,
      UUID community,
      Surroundings surroundings) {
    Collection<Ask> asks = procedure.asks().values();
    if (ShiftChange.askedIn(asks)) {
      return ShiftChange.at(due, surroundings.roles(), surroundings.people(community)).stream()
          .map(change -> new Occasion(change.role(), change.answers(asks)))
          .toList();
    }
    if (scheduled.each() != null) {
      return surroundings.select(community, scheduled.each(), new LinkedHashMap<>()).stream()
          .map(row -> new Occasion(row.id(), FromRegisters.ofRow(asks, row)))
          .toList();
    }
    return List.of(new Occasion("", new LinkedHashMap<>()));
  }
}
