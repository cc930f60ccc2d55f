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
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/// Looks for an earlier case of the same place that is about the same.
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

  /// @param at the question that says where: `home`, `place`; `""`: anywhere in the community
  /// @param text the question that says what it is about
  /// @param like whether two of these texts are about the same
  /// @param same the yes-no question that makes two alike whatever their texts say; `""`: none
  record Kind(
      String procedure, String at, String text, BiPredicate<String, String> like, String same) {
    private static final BiPredicate<String, String> MATTERS =
        (one, other) -> Matter.of(one).like(Matter.of(other));
    private static final BiPredicate<String, String> BUILDINGS =
        (one, other) -> Buildings.of(one).meet(Buildings.of(other));

    /// A fault in a home (002-519).
    static final Kind FAULT = new Kind("repair", "home", "fault", MATTERS, "utility");

    /// A fault at a public place (002-519).
    static final Kind PUBLIC_FAULT = new Kind("public-repair", "place", "fault", MATTERS, "");

    /// Power that fails in a building, or everywhere (002-519).
    static final Kind POWER = new Kind("power-outage", "", "where", BUILDINGS, "");

    /// Water that fails so (002-519).
    static final Kind WATER = new Kind("water-outage", "", "where", BUILDINGS, "");

    /// What a home complains of (002-376, 002-479).
    static final Kind MATTER = new Kind("complaint", "home", "matter", MATTERS, "");

    static final List<Kind> ALL = List.of(FAULT, PUBLIC_FAULT, POWER, WATER, MATTER);

    /// Whether it can be told: who cuts off a whole community may not know yet where.
    boolean told(String where, String what) {
      return at.isEmpty() || !where.isEmpty() && !what.isEmpty();
    }
  }

  /// Whether there is one, opened within `repeat_in` of the procedure; empty: where or what is not
  /// told.
  Optional<Boolean> found(UUID community, Kind kind, Map<String, Value> given) {
    String where = given.get(kind.at()) instanceof Value.Id(String id) ? id : "";
    String what = given.get(kind.text()) instanceof Value.Text(String text) ? text : "";
    if (!kind.told(where, what)) {
      return Optional.empty();
    }
    boolean same = given.get(kind.same()) instanceof Value.YesNo(boolean yes) && yes;
    return title(community, kind, where)
        .map(title -> lately(community, kind, title).anyMatch(id -> alike(id, kind, what, same)));
  }

  /// The earlier cases that a case is a repeat of, the newest first.
  List<UUID> of(ReadCase.Seen seen, Kind kind) {
    Map<String, JsonNode> told = new AnswersShown(seen).last(given -> true);
    UUID community = seen.live().community();
    UUID self = seen.live().id();
    String what = text(told.get(kind.text()));
    String where = text(told.get(kind.at()));
    if (!kind.told(where, what)) {
      return List.of();
    }
    boolean same = told.getOrDefault(kind.same(), NullNode.getInstance()).asBoolean(false);
    return title(community, kind, where)
        .map(
            title ->
                lately(community, kind, title)
                    .filter(id -> !id.equals(self) && alike(id, kind, what, same))
                    .toList())
        .orElse(List.of());
  }

  /// As cases of the procedure are called that are there.
  private Optional<String> title(UUID community, Kind kind, String where) {
    String procedure = procedure(kind).head().title();
    return kind.at().isEmpty()
        ? Optional.of(procedure)
        : surroundings
            .label(
                community,
                new Value.Id(where),
                kind.at().equals("home") ? AnswerType.HOME : AnswerType.PLACE)
            .map(label -> procedure + " · " + label);
  }

  private Procedure procedure(Kind kind) {
    return catalog.newest(kind.procedure()).orElseThrow().procedure();
  }

  private Stream<UUID> lately(UUID community, Kind kind, String title) {
    Instant since = clock.instant().minus(Collectives.within(procedure(kind), WITHIN));
    return cases.titled(new CommunityId(community), title, since).stream().map(FindCases.Found::id);
  }

  /// @param same whether it is one that is like any other of its sort
  private boolean alike(UUID id, Kind kind, String what, boolean same) {
    return reading
        .read(Actor.SYSTEM, id)
        .map(seen -> new AnswersShown(seen).last(given -> true))
        .filter(
            told ->
                same && told.getOrDefault(kind.same(), NullNode.getInstance()).asBoolean(false)
                    || kind.like().test(what, text(told.get(kind.text()))))
        .isPresent();
  }

  private static String text(@Nullable JsonNode told) {
    return told == null ? "" : told.asString("");
  }
}
