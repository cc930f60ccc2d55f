package dev.zhishou.desk.collective;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.AnswersShown;
import dev.zhishou.casework.FindCases;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.Surroundings;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Value;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/// Looks for an earlier case of a home that is about the same.
@Component
class Earlier {
  private static final String WITHIN = "repeat_in";

  private final ProcedureCatalog catalog;
  private final Surroundings surroundings;
  private final FindCases cases;
  private final ReadCase reading;
  private final Clock clock;

  Earlier(
      ProcedureCatalog catalog,
      Surroundings surroundings,
      FindCases cases,
      ReadCase reading,
      Clock clock) {
    this.catalog = catalog;
    this.surroundings = surroundings;
    this.cases = cases;
    this.reading = reading;
    this.clock = clock;
  }

  /// @param text the question that says what it is about
  /// @param same the yes-no question that makes two alike whatever their texts say; `""`: none
  record Kind(String procedure, String text, String same) {
    /// A fault in a home (002-519).
    static final Kind FAULT = new Kind("repair", "fault", "utility");

    /// What a home complains of (002-376, 002-479).
    static final Kind MATTER = new Kind("complaint", "matter", "");
  }

  /// Whether there is one, opened within `repeat_in` of the procedure; empty: home or text are not
  /// told.
  Optional<Boolean> found(UUID community, Kind kind, Map<String, Value> given) {
    if (!(given.get("home") instanceof Value.Id home)
        || !(given.get(kind.text()) instanceof Value.Text(String text))) {
      return Optional.empty();
    }
    boolean same = yes(given.get(kind.same()));
    return surroundings
        .label(community, home, AnswerType.HOME)
        .map(
            label ->
                lately(community, kind, label)
                    .anyMatch(id -> alike(id, kind, Matter.of(text), same)));
  }

  /// The earlier cases that a case is a repeat of, the newest first.
  List<UUID> of(ReadCase.Seen seen, Kind kind) {
    Map<String, JsonNode> told = new AnswersShown(seen).last(given -> true);
    UUID community = seen.live().community();
    UUID self = seen.live().id();
    String text = text(told.get(kind.text()));
    String home = text(told.get("home"));
    if (home.isEmpty() || text.isEmpty()) {
      return List.of();
    }
    boolean same = told.getOrDefault(kind.same(), NullNode.getInstance()).asBoolean(false);
    return surroundings
        .label(community, new Value.Id(home), AnswerType.HOME)
        .map(
            label ->
                lately(community, kind, label)
                    .filter(id -> !id.equals(self) && alike(id, kind, Matter.of(text), same))
                    .toList())
        .orElse(List.of());
  }

  private Stream<UUID> lately(UUID community, Kind kind, String home) {
    Procedure procedure = catalog.newest(kind.procedure()).orElseThrow().procedure();
    Instant since = clock.instant().minus(Collectives.within(procedure, WITHIN));
    String title = procedure.head().title() + " · " + home;
    return cases.titled(new CommunityId(community), title, since).stream().map(FindCases.Found::id);
  }

  /// @param same whether it is one that is like any other of its sort
  private boolean alike(UUID id, Kind kind, Matter matter, boolean same) {
    return reading
        .read(Actor.SYSTEM, id)
        .map(seen -> new AnswersShown(seen).last(given -> true))
        .filter(
            told ->
                same && told.getOrDefault(kind.same(), NullNode.getInstance()).asBoolean(false)
                    || matter.like(Matter.of(text(told.get(kind.text())))))
        .isPresent();
  }

  private static String text(@Nullable JsonNode told) {
    return told == null ? "" : told.asString("");
  }

  private static boolean yes(@Nullable Value value) {
    return value instanceof Value.YesNo(boolean yes) && yes;
  }
}
