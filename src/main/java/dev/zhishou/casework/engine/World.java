package dev.zhishou.casework.engine;

import dev.zhishou.procedure.model.Severity;
import dev.zhishou.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What `decide` may know besides the case: values that were looked up before (Meaning 18). Asking
/// twice within one decision gives the same answer.
public interface World {
  /// China's working days.
  WorkingCalendar calendar();

  /// Hours of the community.
  Hours hours();

  /// The people.
  People people();

  /// Ids of the roles that there are, whether somebody holds them or not.
  Set<String> roles();

  /// The ladder for a severity; empty: it does not climb (minor).
  Optional<Ladder> ladder(Severity severity);

  /// What a module or a counter answered; empty: not asked yet, then it goes into
  /// `Decision.wanted`, and the service decides again with the answer.
  Optional<Answer> answer(Want want);

  /// Row ids that a selection names now (ids of homes, things, places …).
  List<String> select(String selection);

  /// The newest plan of a procedure, for what a step starts; null: there is none.
  @Nullable Plan plan(String procedure);

  /// What is fixed for a case of this procedure as it opens: figures of the community, roles that
  /// it has.
  Fact.Pinned pinned(String procedure);

  /// @param endOfWork Pinned 9: 17:30 unless the community says otherwise
  /// @param deskFrom start of desk hours, 8:00; outside them it is night
  /// @param deskTo their end, 20:00
  /// @param quietFrom start of quiet hours, 21:00
  /// @param quietTo their end, 8:00
  record Hours(
      LocalTime endOfWork,
      LocalTime deskFrom,
      LocalTime deskTo,
      LocalTime quietFrom,
      LocalTime quietTo) {
    /// As LANGUAGE, Pinned 9 has them.
    public static final Hours USUAL =
        new Hours(
            LocalTime.of(17, 30),
            LocalTime.of(8, 0),
            LocalTime.of(20, 0),
            LocalTime.of(21, 0),
            LocalTime.of(8, 0));
  }

  /// How fast it climbs.
  ///
  /// @param every after so long without acknowledgement the next rung is called
  /// @param rounds how often it goes round at most
  /// @param deskHoursOnly whether it rests outside desk hours
  record Ladder(Duration every, int rounds, boolean deskHoursOnly) {}

  /// Who holds what, and who stands above.
  interface People {
    /// Accounts that hold a role now, stand-ins for a role that the community lacks included.
    List<UUID> holders(String role, Instant at);

    /// The rungs above a role, nearest first: stand-in, who stands above, … `company-leader`.
    List<String> rungs(String role);

    /// Whether the account has the role or stands above it, on duty or not.
    boolean atLeast(UUID account, String role);

    /// Whether the account has the role itself.
    boolean has(UUID account, String role);

    /// Whether the account stands above another (or holds a role that does).
    boolean above(UUID account, UUID other);

    /// Whether the account is of a role's people: has it, or stands below it, whoever is there.
    boolean under(UUID account, String role);

    /// Whether it is any staff of the community.
    boolean staff(UUID account);

    /// Whether the account holds a valid certificate or permission, such as `certificate:lift`.
    boolean certified(UUID account, String need, Instant at);

    /// When the account's shift ends; null: it has none now.
    @Nullable Instant endOfShift(UUID account, Instant at);

    /// When the next change of shift is, after `at`.
    Instant nextShiftChange(Instant at);
  }

  /// Something that lies outside the engine.
  sealed interface Want {
    /// A running number for a form of this case.
    record RecordNumber(String form, String scope) implements Want {}

    /// Id and number for a case that is started. The same run and procedure give the same id.
    record CaseToStart(String run, String procedure) implements Want {}

    /// Number of a case that is there already and is to be linked.
    record CaseToLink(UUID id) implements Want {}

    /// A module acts (`notice, charge, refund, custody, registry`).
    ///
    /// @param what the deed, the item or the register
    record ModuleAct(String run, String kind, String what, Meant meant) implements Want {}

    /// What somebody must have read before he signs a step upon which a module acts.
    ///
    /// @param kind the word of the act, such as `registry`
    record Reading(String run, String kind, String what, UUID by) implements Want {}
  }

  /// A case that is to be read.
  record Paper(UUID id, String number, String title) {}

  /// What came back.
  sealed interface Answer {
    /// A number.
    record Numbered(String number) implements Answer {}

    /// A case that may be opened; `joins`: an open one of the same key is joined instead.
    record Startable(UUID id, String number, boolean joins) implements Answer {}

    /// The module will do it.
    record Granted() implements Answer {}

    /// The module refuses.
    record Refused(String why) implements Answer {}

    /// This he has not read yet.
    record Unread(List<Paper> papers) implements Answer {}
  }
}
