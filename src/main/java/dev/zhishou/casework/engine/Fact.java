package dev.zhishou.casework.engine;

import dev.zhishou.Exempt;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened: the body of an event. The name of the record is the event's `type`. Personal
/// values never stand here: they stand in the event's secrets (DATA, *An event*).
public sealed interface Fact {
  /// A case began.
  ///
  /// @param with what it was opened with
  /// @param answers plain ones; the others are secrets
  /// @param pinned values fixed for the case: figures in force, roles that are staffed
  /// @param link the case that started it; null: none
  record CaseOpened(
      Opened with, SequencedMap<String, Value> answers, Pinned pinned, @Nullable Link link)
      implements Fact {}

  /// @param received first receipt by anybody: what clocks named `opened` count from
  /// @param opener first receiver (Pinned 21)
  /// @param onePer the key under which no second case may be open; null: none
  @Exempt(reason = "one component for each thing that a case is opened with")
  record Opened(
      String number,
      String procedure,
      int version,
      UUID community,
      String title,
      Severity severity,
      Instant received,
      @Nullable UUID opener,
      @Nullable String channel,
      @Nullable UUID report,
      @Nullable String home,
      @Nullable String place,
      boolean drill,
      boolean night,
      @Nullable String onePer) {}

  /// @param figures figures of the community that are tighter than the file's, as written
  /// @param staffed roles that the community has
  record Pinned(SequencedMap<String, String> figures, List<String> staffed) {}

  /// @param how `started` or `part`
  record Link(UUID parent, String run, String how) {}

  /// A run is done. `by` is empty in `inName` when the actor did it himself.
  record StepDone(
      String run,
      SequencedMap<String, Value> answers,
      @Nullable InName inName,
      List<UUID> with,
      List<Signed> signatures,
      List<Acted> acts,
      boolean late)
      implements Fact {}

  /// A run is done but waits for approval, signatures, or the case it started.
  record StepSubmitted(
      String run,
      SequencedMap<String, Value> answers,
      @Nullable InName inName,
      List<UUID> with,
      List<Signed> signatures,
      boolean late)
      implements Fact {
    /// The doing that it will be once nothing is waited for.
    public StepDone asDone() {
      return new StepDone(run, answers, inName, with, signatures, List.of(), late);
    }
  }

  /// @param account a colleague; null: an outside party, whose name is a secret
  record InName(@Nullable UUID account, @Nullable String party, @Nullable String via) {}

  /// @param account who signed from his own account; null: an outsider, whose name is a secret
  record Signed(String as, @Nullable UUID account, @Nullable String image) {}

  /// What a module is to do or did: `kind` as the word in the file.
  ///
  /// @param what template, number, item or label
  /// @param to whom, as written
  record Acted(String kind, String what, List<String> to) {}

  /// @param next when the ladder goes on without a `take`; null: not
  record StepAcknowledged(String run, @Nullable Instant next) implements Fact {}

  record StepTaken(String run) implements Fact {}

  record StepHandedOver(String run, UUID to) implements Fact {}

  record StepApproved(String run, int turn) implements Fact {}

  /// Given back; the reason is a secret.
  record StepRefused(String run) implements Fact {}

  record StepSigned(String run, Signed signature) implements Fact {}

  /// Left out; the reason is a secret.
  record StepSkipped(String run) implements Fact {}

  /// A run cannot be done by the system because a module refuses.
  record StepStuck(String run, String module, String why) implements Fact {}

  record QuestionsAnswered(SequencedMap<String, Value> answers) implements Fact {}

  /// The reason is a secret.
  record AnswersCorrected(@Nullable String run, SequencedMap<String, Value> answers)
      implements Fact {}

  /// The text is a secret.
  record Noted(@Nullable String run) implements Fact {}

  record Attached(@Nullable String run, List<String> files) implements Fact {}

  record SeverityRaised(Severity severity) implements Fact {}

  /// A moment came and changed what is to be done.
  record MomentCame(Instant dueAt) implements Fact {}

  /// A message did what waited for it.
  record MessageCame(@Nullable String topic) implements Fact {}

  /// Runs are offered to those who hold their roles.
  record StepsOffered(List<Offer> offers) implements Fact {}

  /// @param people accounts, in the order of the roster; empty: nobody is there
  /// @param next when the next rung is called; null: the ladder does not climb
  record Offer(String run, List<String> roles, List<UUID> people, @Nullable Instant next) {}

  /// Nobody acknowledged in time: the next rung is called.
  ///
  /// @param rung 1 for the first above the holders
  /// @param skipped rungs that passed during a standstill and were only recorded
  record RungCalled(
      String run,
      int rung,
      String role,
      List<UUID> people,
      Instant dueAt,
      int skipped,
      @Nullable Instant next)
      implements Fact {}

  /// A run is overdue; once for a run and a due moment.
  record StepOverdue(
      String run, Instant dueAt, @Nullable String told, List<UUID> people, @Nullable Instant next)
      implements Fact {}

  /// Another case was started and is linked.
  ///
  /// @param run the step that starts it; null: a person did
  record CaseStarted(
      @Nullable String run, UUID started, String procedure, String number, boolean waits)
      implements Fact {}

  record PartClosed(UUID part, String outcome, SequencedMap<String, Value> answers)
      implements Fact {}

  /// A form was numbered and written, or written anew.
  record RecordWritten(String form, String number, int revision, String scope) implements Fact {}

  /// It arrived after the run was settled by somebody else: kept, changes nothing.
  record LateEntry(String run, SequencedMap<String, Value> answers) implements Fact {}

  record CaseClosed(String outcome) implements Fact {}

  /// The reason is a secret.
  record CaseCancelled() implements Fact {}

  /// The reason is a secret.
  record CaseReopened(@Nullable String run) implements Fact {}

  /// Private values are gone; the reason is a secret.
  record Erased(List<Command.Secret> what) implements Fact {}
}
