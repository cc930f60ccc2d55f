package dev.zhishou.casework.store;

import dev.zhishou.casework.engine.Command;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that one commit writes, all of one community.
///
/// @param moved heads of cases that go on; a clash in one writes nothing
/// @param opened heads of new cases
/// @param events in order, case by case
/// @param secrets what is private, sealed
/// @param steps runs that somebody may act on from now on, and those that are settled
/// @param beside what others hear of it
public record Append(
    UUID community,
    List<Move> moved,
    List<Opening> opened,
    List<Event> events,
    Secrets secrets,
    Steps steps,
    Beside beside) {

  /// A head that goes on from what was decided upon.
  public record Move(UUID caseId, int wasSeq, byte[] wasHash, Standing now) {}

  /// A head's changing part.
  public record Standing(
      int seq,
      byte[] hash,
      String status,
      String severity,
      @Nullable Instant nextDeadline,
      @Nullable Instant nextAlarm) {}

  /// A new case.
  public record Opening(UUID caseId, Fixed fixed, Instant openedAt, Standing now) {}

  /// A head's part that never changes.
  ///
  /// @param openKey under which no second case may be open; null: none
  public record Fixed(
      String number,
      String procedure,
      int version,
      String title,
      boolean drill,
      @Nullable String openKey) {}

  /// An event.
  public record Event(UUID caseId, int seq, String type, Instant at, byte[] bytes, byte[] hash) {}

  /// @param sealed to keep
  /// @param erased to delete
  public record Secrets(List<Secret> sealed, List<Erased> erased) {}

  /// A private value, sealed.
  public record Secret(UUID caseId, int seq, String name, byte[] sealed) {}

  /// A private value that goes.
  public record Erased(UUID caseId, Command.Secret what) {}

  /// @param open rows to write
  /// @param settled rows to delete
  public record Steps(List<StepRow> open, List<RunKey> settled) {}

  /// A run of a case.
  public record RunKey(UUID caseId, String run) {}

  /// A run on which somebody may act.
  ///
  /// @param roles whose holders may
  /// @param people accounts that may whatever role they hold
  public record StepRow(
      RunKey key,
      String state,
      List<String> roles,
      List<UUID> people,
      @Nullable UUID takenBy,
      @Nullable Instant readyAt,
      @Nullable Instant dueAt) {}

  /// @param changes rows of the change feed
  /// @param followUps tasks of listeners
  /// @param records forms that were written for the first time
  /// @param homes homes that events name
  public record Beside(
      List<Change> changes,
      List<FollowUp> followUps,
      List<RecordRow> records,
      List<HomeRow> homes) {
    /// Where no form begins and no home is named.
    public Beside(List<Change> changes, List<FollowUp> followUps) {
      this(changes, followUps, List.of(), List.of());
    }
  }

  /// A home that a case names.
  public record HomeRow(UUID caseId, String home) {}

  /// A form in its register.
  ///
  /// @param at when it was first written
  public record RecordRow(UUID caseId, String number, String form, Instant at) {}

  /// Something on the screens has changed.
  public record Change(String topic, UUID id, int seq, Instant at) {}

  /// Work that follows.
  ///
  /// @param name the listener
  /// @param instance `case:seq`
  public record FollowUp(String name, String instance, Instant at, int priority) {}
}
