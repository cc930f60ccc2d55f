package dev.zhishou.casework.engine;

import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that somebody wants of a case. The id makes a repeat harmless.
///
/// @param id unique within the case; a repeat answers `repeated`
/// @param actor who sends it
/// @param happened when it happened, bounded already by whoever received it (DATA, *Clocks*); null:
///     now
/// @param via how it was heard when it is settled in another's name (`radio`, `phone`, `paper`,
///     `in-person`); null: by the actor himself
/// @param deed what is wanted
public record Command(
    UUID id, Actor actor, @Nullable Happened happened, @Nullable String via, Deed deed) {

  /// What is wanted. `run` is a run's id, or a step's name where only one run of it is open.
  public sealed interface Deed {}

  /// Moments that have come are decided; nothing else (Pinned 12).
  public record Tick() implements Deed {}

  /// I have heard it.
  public record Acknowledge(String run) implements Deed {}

  /// I answer for it.
  public record Take(String run) implements Deed {}

  /// It goes to another, and moves when he sends `take`.
  public record HandOver(String run, UUID to) implements Deed {}

  /// It is done.
  ///
  /// @param answers typed by the asks of the run; sealed ones as `Value.Text` and the like
  /// @param inName who really did it, when the actor settles it for another; null: the actor
  /// @param with who was there too
  /// @param reason why late, where that is asked; null: none given
  public record Done(
      String run,
      SequencedMap<String, Value> answers,
      List<Signature> signatures,
      @Nullable InName inName,
      List<UUID> with,
      @Nullable String reason)
      implements Deed {}

  /// Left out, with a reason.
  public record Skip(String run, String reason) implements Deed {}

  /// Approved by the actor.
  public record Approve(String run) implements Deed {}

  /// Given back by the approver, with a reason.
  public record Refuse(String run, String reason) implements Deed {}

  /// Signed in one's own name from one's own account.
  ///
  /// @param as the slot
  public record Sign(String run, String as, @Nullable String image) implements Deed {}

  /// Open questions of the opening are answered.
  public record Answer(SequencedMap<String, Value> answers) implements Deed {}

  /// Answers are corrected.
  ///
  /// @param run the run where they were given; null: the opening's, or wherever each was asked last
  public record Correct(@Nullable String run, SequencedMap<String, Value> answers, String reason)
      implements Deed {}

  /// A note.
  public record Note(@Nullable String run, String text) implements Deed {}

  /// Files are attached.
  public record Attach(@Nullable String run, List<String> files, @Nullable String text)
      implements Deed {}

  /// The case is graver.
  public record Raise(Severity severity, @Nullable String reason) implements Deed {}

  /// Another procedure is started as a linked case.
  ///
  /// @param existing a case of it that is there already and is linked; null: a new one is opened
  public record Start(
      String procedure, SequencedMap<String, Value> answers, @Nullable UUID existing)
      implements Deed {
    /// Opens a new one.
    public Start(String procedure, SequencedMap<String, Value> answers) {
      this(procedure, answers, null);
    }
  }

  /// Everything open is withdrawn.
  public record Cancel(String reason) implements Deed {}

  /// Asks what is missing; closes when nothing is.
  public record Close() implements Deed {}

  /// The case, or a step of it, is taken up again.
  ///
  /// @param run a step; null: the case
  public record Reopen(@Nullable String run, String reason) implements Deed {}

  /// Private values are erased.
  public record Erase(List<Secret> what, String reason) implements Deed {}

  /// A case that this one started has closed (Meaning 17).
  public record PartClosed(UUID part, String outcome, SequencedMap<String, Value> answers)
      implements Deed {}

  /// A warning or a sensor's message: it does the steps that wait for it.
  ///
  /// @param topic the sensor's topic; null for a warning
  /// @param fields what a condition reads as `alert.…`
  public record Message(@Nullable String topic, SequencedMap<String, Value> fields)
      implements Deed {
    /// Whether a topic fits what a procedure waits for: `#` stands for the rest.
    public static boolean fits(String pattern, String topic) {
      return pattern.endsWith("#")
          ? topic.startsWith(pattern.substring(0, pattern.length() - 1))
          : pattern.equals(topic);
    }
  }

  /// A signature: `as` the slot; `name` who signed, for an outsider; `image` a file's hash.
  public record Signature(String as, @Nullable String name, @Nullable String image) {}

  /// For whom it is settled: a colleague, or an outside party with a name and, where it is needed,
  /// a certificate.
  public record InName(
      @Nullable UUID account,
      @Nullable String party,
      @Nullable String name,
      @Nullable String certificate) {}

  /// A private value: the event beside which it stands, and its name there.
  public record Secret(int seq, String name) {}
}
