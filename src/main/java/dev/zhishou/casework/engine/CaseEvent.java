package dev.zhishou.casework.engine;

import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event of a case, as `decide` makes it and `evolve` copies it.
///
/// @param seq from 1, without gaps
/// @param changes what else differs because of it, so that `evolve` need not think
/// @param secrets personal values by name (`key_points/2/point`, `reason`, `signatures/owner`); as
///     `decide` made them in plain, as `Value.Sealed` when read back
public record CaseEvent(
    UUID caseId,
    int seq,
    Stamp stamp,
    Fact fact,
    Changes changes,
    SequencedMap<String, Value> secrets) {

  /// @param at when it was decided; never before the case's last event
  /// @param happened when it happened; null: then
  /// @param command what caused it; null: nothing but time
  public record Stamp(
      Instant at, @Nullable Happened happened, Actor actor, @Nullable UUID command) {
    /// When it counts as having happened.
    public Instant effective() {
      return happened == null ? at : happened.at();
    }
  }

  /// @param runs runs that differ, each whole
  /// @param ends items and runs whose `until` came: latched for good
  /// @param empties lists that were settled without a row, by item
  /// @param rows rows that a selection named, by item
  /// @param severity the case's, when it changed; null: as it was
  public record Changes(
      List<RunChange> runs,
      List<String> ends,
      List<String> empties,
      SequencedMap<String, List<String>> rows,
      @Nullable Severity severity) {
    /// Nothing else.
    public static final Changes NONE =
        new Changes(List.of(), List.of(), List.of(), new java.util.LinkedHashMap<>(), null);
  }

  /// What is derived of a run, as it is from now on.
  ///
  /// @param ready when it became ready; null: not yet
  /// @param due its deadline; null: none is known
  /// @param settled when it was settled, by what happened; null: it is not
  public record RunChange(
      String run,
      RunState state,
      @Nullable Instant ready,
      @Nullable Instant due,
      @Nullable Instant settled) {}
}
