package dev.zhishou.portal.follow;

import dev.zhishou.casework.Live;
import dev.zhishou.portal.follow.ReportProgress.ReachedState;
import dev.zhishou.portal.follow.ReportProgress.ResidentContact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reckons how far the cases of a report have come.
@Component
class Standing {
  private final Contacts contacts;

  Standing(Contacts contacts) {
    this.contacts = contacts;
  }

  /// @param all the case of the report first; never empty
  ReportProgress of(List<Live> all) {
    Live first = all.getFirst();
    List<ResidentContact> spoken =
        all.stream()
            .flatMap(contacts::of)
            .distinct()
            .sorted(Comparator.comparing(ResidentContact::at))
            .toList();
    List<ReachedState> reached = new ArrayList<>();
    reached.add(new ReachedState("received", first.state().head().openedAt()));
    add(reached, "accepted", earliest(all.stream().flatMap(live -> live.takenOn().stream())));
    add(reached, "in-progress", earliest(all.stream().flatMap(Standing::done)));
    add(
        reached,
        "answered",
        earliest(spoken.stream().filter(Standing::answer).map(ResidentContact::at)));
    add(reached, "closed", closed(all));
    return new ReportProgress(
        first.state().head().opened().number(),
        all.stream()
            .map(live -> live.plan().procedure().head().title())
            .distinct()
            .collect(Collectors.joining(" · ")),
        reached.getLast().state(),
        List.copyOf(reached),
        spoken);
  }

  private static boolean answer(ResidentContact contact) {
    return contact.how().equals("call") || contact.how().equals("answer");
  }

  private static void add(List<ReachedState> reached, String state, Optional<Instant> at) {
    at.ifPresent(known -> reached.add(new ReachedState(state, known)));
  }

  /// What somebody did, not the system.
  private static Stream<Instant> done(Live live) {
    return live.state().runs().values().stream()
        .filter(run -> run.doing().by() != null)
        .map(run -> run.doing().happened())
        .filter(Objects::nonNull);
  }

  /// When the last of them was closed; empty: one is open.
  private static Optional<Instant> closed(List<Live> all) {
    return all.stream().anyMatch(live -> live.state().open())
        ? Optional.empty()
        : all.stream()
            .map(live -> live.state().status().closedAt())
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder());
  }

  private static Optional<Instant> earliest(Stream<Instant> moments) {
    return moments.min(Comparator.naturalOrder());
  }
}
