package dev.zhishou.casework.world;

import dev.zhishou.casework.Plans;
import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.event.EventBytes;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.casework.store.Tail;
import dev.zhishou.platform.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// A case as it stands in the store, read event by event.
///
/// @param states after each event
record Stored(
    UUID id, Tail tail, Plans.Version version, List<CaseEvent> events, List<CaseState> states) {

  static Stored of(CaseStore store, UUID id, Plans plans) {
    Tail tail = store.tail(Scope.whole("a test reads"), id, 0).orElseThrow();
    Plans.Version version = plans.of(tail.procedure(), tail.version()).orElseThrow();
    List<CaseEvent> events = new ArrayList<>();
    List<CaseState> states = new ArrayList<>();
    CaseState state = null;
    for (Tail.Event stored : tail.events()) {
      CaseEvent event = EventBytes.read(stored.bytes(), version.decider().plan());
      state = version.decider().evolve(state, event);
      events.add(event);
      states.add(state);
    }
    return new Stored(id, tail, version, events, states);
  }

  CaseState state() {
    return states.getLast();
  }

  <F> List<F> facts(Class<F> type) {
    return events.stream()
        .map(CaseEvent::fact)
        .filter(type::isInstance)
        .map(type::cast)
        .collect(Collectors.toList());
  }
}
