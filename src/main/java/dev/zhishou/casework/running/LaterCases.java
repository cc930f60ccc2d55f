package dev.zhishou.casework.running;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.store.CaseIndex;
import dev.zhishou.casework.store.CaseTitles;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Which later cases say of a case that is over that they are the same once more: nothing can be
/// written into it any more, so they are looked for among the cases of its title.
@Component
public class LaterCases {
  private final CaseTitles titles;
  private final ReadCase reading;

  LaterCases(CaseTitles titles, ReadCase reading) {
    this.titles = titles;
    this.reading = reading;
  }

  /// @param status `open` or `closed`
  public record Later(UUID id, String number, String procedure, String status) {}

  /// The newest first; none for a case that is open: its own events say it.
  public List<Later> of(Live before) {
    CaseState state = before.state();
    Fact.Opened opened = state.head().opened();
    if (state.open()) {
      return List.of();
    }
    List<UUID> known = state.beside().links().stream().map(CaseState.Linked::id).toList();
    return titles.titled(before.community(), opened.title(), state.head().openedAt()).stream()
        .map(CaseIndex.Row::id)
        .filter(id -> !id.equals(before.id()) && !known.contains(id))
        .flatMap(id -> reading.live(Actor.SYSTEM, id).stream())
        .filter(one -> names(one, before.id()))
        .map(LaterCases::later)
        .toList();
  }

  private static boolean names(Live later, UUID earlier) {
    return later.state().beside().links().stream().anyMatch(link -> link.id().equals(earlier));
  }

  private static Later later(Live live) {
    Fact.Opened opened = live.state().head().opened();
    String status = live.state().status().status().name().toLowerCase(Locale.ROOT);
    return new Later(live.id(), opened.number(), opened.procedure(), status);
  }
}
