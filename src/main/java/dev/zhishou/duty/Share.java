package dev.zhishou.duty;

import dev.zhishou.access.AccountId;
import dev.zhishou.time.Moments;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What somebody bears of a roster (004-086): so that it can be shared out fairly.
///
/// @param shifts stretches that begin in the time that is looked at; two roles at the same time are
///     one
/// @param nights those among them that touch the time from midnight to six
/// @param hours how long they last together, in whole hours
public record Share(AccountId account, int shifts, int nights, long hours) {
  private static final LocalTime MORNING = LocalTime.of(6, 0);

  /// The shares of all who are in the roster, the heaviest first.
  public static List<Share> of(List<OnDuty.Turn> turns, Instant from, Instant to) {
    Map<AccountId, List<Shift.Stretch>> stretches = new LinkedHashMap<>();
    for (OnDuty.Turn turn : turns) {
      Shift.Stretch stretch = turn.stretch();
      if (!stretch.from().isBefore(from) && stretch.from().isBefore(to)) {
        List<Shift.Stretch> own =
            stretches.computeIfAbsent(turn.duty().account(), _ -> new ArrayList<>());
        if (!own.contains(stretch)) {
          own.add(stretch);
        }
      }
    }
    return stretches.entrySet().stream()
        .map(entry -> share(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingLong(Share::hours)
                .reversed()
                .thenComparing(share -> share.account().value()))
        .toList();
  }

  private static Share share(AccountId account, List<Shift.Stretch> stretches) {
    Duration whole =
        stretches.stream()
            .map(one -> Duration.between(one.from(), one.to()))
            .reduce(Duration.ZERO, Duration::plus);
    int nights = (int) stretches.stream().filter(Share::night).count();
    return new Share(account, stretches.size(), nights, whole.toHours());
  }

  private static boolean night(Shift.Stretch stretch) {
    LocalDate first = Moments.dayOf(stretch.from());
    for (LocalDate day : List.of(first, first.plusDays(1))) {
      Instant midnight = Moments.at(day, LocalTime.MIN);
      if (stretch.from().isBefore(Moments.at(day, MORNING)) && stretch.to().isAfter(midnight)) {
        return true;
      }
    }
    return false;
  }
}
