package dev.zhishou.duty;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.Problem;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Writes a duty into the roster. The permission was asked before.
@Component
public class WriteRoster {
  private static final Duration LONGEST = Duration.ofHours(24);

  private final Rosters rosters;
  private final People people;
  private final Accounts accounts;
  private final Binder binder;
  private final Clock clock;

  WriteRoster(Rosters rosters, People people, Accounts accounts, Binder binder, Clock clock) {
    this.rosters = rosters;
    this.people = people;
    this.accounts = accounts;
    this.binder = binder;
    this.clock = clock;
  }

  /// How it went.
  public sealed interface Outcome {
    /// It stands in the roster.
    record Written(OnDuty.Turn turn) implements Outcome {}

    /// The community has no such account.
    record NobodyThere() implements Outcome {}

    /// Something is not as it must be.
    record Faulty(List<Problem.Fault> faults) implements Outcome {}
  }

  /// One duty, once. A draft of its week gets it too, so that publishing it does not lose it.
  public Outcome once(
      AccountId by, CommunityId community, String role, String account, Instant from, Instant to) {
    Optional<AccountId> who = account(account);
    if (who.isEmpty() || !accounts.rolesIn(community).containsKey(who.get())) {
      return new Outcome.NobodyThere();
    }
    List<Problem.Fault> faults = new ArrayList<>();
    if (!binder.reference().roles().containsKey(role)) {
      faults.add(fault("/role", "unknown", "没有这个岗位", "There is no such role"));
    }
    if (!to.isAfter(from) || Duration.between(from, to).compareTo(LONGEST) > 0) {
      faults.add(fault("/to", "range", "须晚于开始,且不超过 24 小时", "After from, and 24 hours at most"));
    }
    if (!faults.isEmpty()) {
      return new Outcome.Faulty(faults);
    }
    LocalDate day = Moments.dayOf(from);
    Shift shift =
        Shift.once(
            day, from.atZone(Moments.ZONE).toLocalTime(), to.atZone(Moments.ZONE).toLocalTime());
    Duty duty = new Duty(NewId.at(clock.instant()), community, who.get(), new Role(role), shift);
    Shift.Stretch when = new Shift.Stretch(from, to);
    rosters.amend(duty, when, by, clock.instant());
    people.forget();
    return new Outcome.Written(new OnDuty.Turn(duty, when));
  }

  private static Optional<AccountId> account(String text) {
    try {
      return Optional.of(new AccountId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Problem.Fault fault(String pointer, String code, String zh, String en) {
    return new Problem.Fault(pointer, code, new Message(zh, en));
  }
}
