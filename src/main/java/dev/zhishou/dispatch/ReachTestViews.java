package dev.zhishou.dispatch;

import dev.zhishou.Exempt;
import dev.zhishou.access.AccountId;
import dev.zhishou.notify.Delivery;
import dev.zhishou.notify.Fault;
import dev.zhishou.notify.Recipient;
import dev.zhishou.procedure.model.Procedure;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A communication test as the interface tells it.
final class ReachTestViews {
  private ReachTestViews() {}

  /// @param reached how many people would be reached, each counted once
  /// @param missed how many would not
  @Exempt(reason = "one component for each field of a trial in the API")
  record TrialView(
      String procedure,
      String title,
      String severity,
      Instant at,
      int reached,
      int missed,
      List<TrialRoleView> asked,
      List<String> groups) {}

  /// @param why `step`, `rung` or `dead-end`
  record TrialRoleView(String role, String why, List<TrialPersonView> people) {}

  record TrialPersonView(UUID id, String name, boolean reached, List<TrialWayView> ways) {}

  /// @param state `goes`, `quiet`, `no-gateway` or `no-address`
  record TrialWayView(String channel, String state, @Nullable Instant at) {}

  record ReachTestView(UUID id, String procedure, Instant at, List<ReachAnswerView> answers) {}

  /// @param why a fault's code; null: none
  record ReachAnswerView(
      @Nullable String name,
      String channel,
      String state,
      @Nullable Instant acknowledgedAt,
      @Nullable String why) {}

  static TrialView of(Procedure procedure, Instant at, Trial trial) {
    List<Trial.Person> people = trial.people();
    int reached = (int) people.stream().filter(Trial.Person::reached).count();
    return new TrialView(
        procedure.id(),
        procedure.head().title(),
        procedure.head().severity().word(),
        at,
        reached,
        people.size() - reached,
        trial.asked().stream().map(ReachTestViews::asked).toList(),
        trial.groups());
  }

  private static TrialRoleView asked(Trial.Asked one) {
    return new TrialRoleView(
        one.role(), word(one.why()), one.people().stream().map(ReachTestViews::person).toList());
  }

  private static TrialPersonView person(Trial.Person one) {
    return new TrialPersonView(
        one.id().value(),
        one.name(),
        one.reached(),
        one.ways().stream()
            .map(way -> new TrialWayView(way.by().word(), word(way.state()), way.at()))
            .toList());
  }

  static List<AccountId> people(List<ReachTests.Sent> sent) {
    return sent.stream()
        .flatMap(one -> one.deliveries().stream())
        .map(Delivery::to)
        .filter(Recipient.Account.class::isInstance)
        .map(to -> ((Recipient.Account) to).id())
        .distinct()
        .toList();
  }

  static ReachTestView of(ReachTests.Sent sent, Map<AccountId, String> names) {
    return new ReachTestView(
        sent.message().id(),
        sent.message().about(),
        sent.message().span().made(),
        sent.deliveries().stream().map(one -> answer(one, names)).toList());
  }

  private static ReachAnswerView answer(Delivery one, Map<AccountId, String> names) {
    Fault why = one.standing().why();
    return new ReachAnswerView(
        one.to() instanceof Recipient.Account(AccountId id) ? names.get(id) : null,
        one.by().word(),
        one.standing().state().word(),
        one.times().acknowledged(),
        why == null ? null : why.code().word());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
