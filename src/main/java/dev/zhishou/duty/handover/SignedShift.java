package dev.zhishou.duty.handover;

import dev.zhishou.casework.Live;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.procedure.model.Act;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A change of shift that both have signed, with what the outgoing left over.
///
/// @param at when the second of them signed
/// @param open what he who took over has not yet written of how it stands
record SignedShift(Shifts shifts, Instant at, List<Left> open) {
  private static final Act DUTY = new Act.Registry("duty");
  private static final String MATTERS = "open steps taken in the shift";
  private static final String FOLLOW = "follow";

  /// @param key whether the outgoing marked it as a key point
  record Left(UUID caseId, boolean key, Instant since) {}

  /// Empty: it is another case, or not signed by both.
  static Optional<SignedShift> of(Live live) {
    return signed(live)
        .flatMap(at -> Shifts.of(live).map(shifts -> new SignedShift(shifts, at, left(live, at))));
  }

  private static Optional<Instant> signed(Live live) {
    return live.state().runs().values().stream()
        .filter(run -> run.state() == RunState.DONE)
        .filter(run -> signs(live.plan().node(run.step())))
        .flatMap(run -> Stream.ofNullable(run.derived().settled()))
        .findFirst();
  }

  private static boolean signs(Plan.@Nullable Node node) {
    return node != null && node.step().effects().acts().contains(DUTY);
  }

  private static List<Left> left(Live live, Instant at) {
    Set<String> followed =
        live.state().runs().values().stream()
            .filter(run -> run.step().equals(FOLLOW) && run.state() == RunState.DONE)
            .map(Run::key)
            .collect(Collectors.toSet());
    return live.plan().questions().values().stream()
        .map(Plan.Question::ask)
        .filter(ask -> MATTERS.equals(ask.source().from()))
        .flatMap(ask -> rows(live, ask))
        .filter(row -> !followed.contains(row.id()))
        .flatMap(row -> left(row, at).stream())
        .toList();
  }

  private static Stream<Value.Row> rows(Live live, Ask list) {
    var given = live.state().answers().get(list.name());
    return given != null && given.getLast().value() instanceof Value.Rows(List<Value.Row> rows)
        ? rows.stream()
        : Stream.of();
  }

  private static Optional<Left> left(Value.Row row, Instant at) {
    boolean key = new Value.YesNo(true).equals(row.columns().get("key"));
    return row.columns().values().stream()
        .flatMap(value -> value instanceof Value.Id(String id) ? Stream.of(id) : Stream.of())
        .findFirst()
        .map(id -> new Left(UUID.fromString(id), key, at));
  }
}
