package dev.zhishou.desk.collective;

import dev.zhishou.casework.engine.CaseState.Given;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// For what somebody answers by the rule of the binder.
///
/// @param cause a key of `sop/options/answerable-causes.yaml`
/// @param run the doing that told it; empty: the case as a whole
/// @param about the case that it is about
/// @param who the account that the rule names
record Answerable(String cause, String run, UUID about, UUID who) {
  private static final Set<String> ARRIVALS = Set.of("arrive_urgent", "arrive_booked", "arrive");

  /// What a shift left out, as the next one told it. For what was not handed over the outgoing
  /// person answers (002-495); for what was neither handled, reported nor handed over (002-496),
  /// and for what happened as the post changed hands, the outgoing before both signatures, the
  /// incoming after them (002-498).
  ///
  /// @param answers of the hand-over
  /// @param signed the second signature; null: it is missing
  static List<Answerable> ofHandover(Map<String, List<Given>> answers, @Nullable Instant signed) {
    return all(answers, "missed_matter")
        .flatMap(
            matter -> {
              String kind = word(in(answers, "missed_kind", matter.run()));
              boolean after =
                  signed != null
                      && in(answers, "event_at", matter.run())
                          .map(Given::value)
                          .filter(
                              at -> at instanceof Value.At(Instant then) && !then.isBefore(signed))
                          .isPresent();
              String who = after && !kind.equals("not_handed") ? "incoming" : "outgoing";
              return of(kind, matter.run(), id(Optional.of(matter)), id(last(answers, who)));
            })
        .toList();
  }

  /// Who took an order and came late, or has not come though it is over time (002-497).
  static List<Answerable> ofOrder(UUID order, Collection<Run> runs, Instant now) {
    return runs.stream()
        .filter(run -> ARRIVALS.contains(run.step()))
        .flatMap(run -> late(run, runs, now))
        .distinct()
        .map(who -> new Answerable("late", "", order, who))
        .toList();
  }

  private static Stream<UUID> late(Run arrival, Collection<Run> runs, Instant now) {
    if (arrival.doing().late()) {
      return Stream.ofNullable(arrival.doing().by());
    }
    Instant due = arrival.derived().due();
    return arrival.state().settled() || due == null || !due.isBefore(now)
        ? Stream.empty()
        : runs.stream()
            .filter(run -> run.step().equals("accept") && run.in().equals(arrival.in()))
            .flatMap(run -> Stream.ofNullable(run.doing().by()));
  }

  /// A desk that nobody manned between 12:00 and 13:00: who was to stay answers (002-499).
  ///
  /// @param day the case of the desk's day
  static List<Answerable> ofNoon(UUID day, Map<String, List<Given>> answers) {
    boolean unmanned =
        last(answers, "desk_manned")
            .filter(said -> said.value().equals(new Value.YesNo(false)))
            .isPresent();
    return unmanned
        ? of("unmanned", "", Optional.of(day), id(last(answers, "lunch_keeper"))).toList()
        : List.of();
  }

  private static Stream<Answerable> of(
      String cause, String run, Optional<UUID> about, Optional<UUID> who) {
    return about.stream()
        .flatMap(matter -> who.stream().map(named -> new Answerable(cause, run, matter, named)));
  }

  private static Stream<Given> all(Map<String, List<Given>> answers, String question) {
    return answers.getOrDefault(question, List.of()).stream();
  }

  private static Optional<Given> last(Map<String, List<Given>> answers, String question) {
    return all(answers, question).reduce((_, later) -> later);
  }

  private static Optional<Given> in(Map<String, List<Given>> answers, String question, String run) {
    return all(answers, question)
        .filter(given -> given.run().equals(run))
        .reduce((_, later) -> later);
  }

  private static String word(Optional<Given> given) {
    return given
        .map(Given::value)
        .filter(Value.Choice.class::isInstance)
        .map(choice -> ((Value.Choice) choice).keys().getFirst())
        .orElse("not_handed");
  }

  private static Optional<UUID> id(Optional<Given> given) {
    Function<Given, Optional<UUID>> read =
        one -> one.value() instanceof Value.Id(String id) ? uuid(id) : Optional.empty();
    return given.flatMap(read);
  }

  private static Optional<UUID> uuid(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException _) { // no case of ours
      return Optional.empty();
    }
  }
}
