package dev.zhishou.community.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.FindCases;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The homes on whose doors a seal is that only the police release (001-074): its case knows, and
/// keeps to itself why.
@Component
class SealedRooms {
  private final FindCases cases;
  private final ReadCase reading;

  SealedRooms(FindCases cases, ReadCase reading) {
    this.cases = cases;
    this.reading = reading;
  }

  /// Since when, by home.
  Map<UUID, Instant> of(CommunityId community) {
    Map<UUID, Instant> sealed = new HashMap<>();
    cases.open(community, "death").stream()
        .flatMap(found -> reading.live(Actor.SYSTEM, found.id()).stream())
        .map(Live::state)
        .filter(state -> done(state, "unsealed") == null)
        .forEach(
            state -> {
              Instant since = done(state, "sealed");
              var home = state.answers().getOrDefault("home", List.of());
              if (since != null
                  && !home.isEmpty()
                  && home.getLast().value() instanceof Value.Id(String id)) {
                sealed.put(UUID.fromString(id), since);
              }
            });
    return sealed;
  }

  private static @Nullable Instant done(CaseState state, String step) {
    return state.runs().values().stream()
        .filter(run -> run.step().equals(step) && run.state() == RunState.DONE)
        .findFirst()
        .map(run -> run.derived().settled())
        .orElse(null);
  }
}
