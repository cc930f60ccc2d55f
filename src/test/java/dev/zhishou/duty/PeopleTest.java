package dev.zhishou.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Communities;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The look-up asks the database once, and then reckons: also at the second of a shift change.
class PeopleTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final LocalTime TWENTY = LocalTime.of(20, 0);
  private static final CommunityId LANTING = new CommunityId(new UUID(0, 1));
  private static final AccountId LIN = new AccountId(new UUID(1, 1));
  private static final AccountId HE = new AccountId(new UUID(1, 2));

  private final Rosters rosters = mock(Rosters.class);
  private final Accounts accounts = mock(Accounts.class);
  private final Communities communities = mock(Communities.class);
  private final Clock clock = mock(Clock.class);

  @Test
  void at_the_second_of_the_shift_change_the_right_one_stands_and_no_database_was_asked_again() {
    when(rosters.duties(any(), any()))
        .thenReturn(
            List.of(
                duty(LIN, Shift.daily(DAY, EIGHT, TWENTY)),
                duty(HE, Shift.daily(DAY, TWENTY, EIGHT))));
    when(accounts.rolesIn(any()))
        .thenReturn(Map.of(LIN, Set.of(Role.FRONT_DESK), HE, Set.of(Role.FRONT_DESK)));
    when(communities.headOffice()).thenReturn(Optional.empty());
    Instant change = Moments.at(DAY, TWENTY);
    People people = new People(rosters, accounts, communities, Binder.shipped(), clock);

    when(clock.instant()).thenReturn(change.minusSeconds(1));
    assertThat(holders(people, change.minusSeconds(1))).containsExactly(LIN.value());
    when(clock.instant()).thenReturn(change);
    assertThat(holders(people, change)).containsExactly(HE.value());
    when(clock.instant()).thenReturn(change.plusSeconds(1));
    for (int i = 0; i < 10_000; i++) {
      holders(people, change.plusSeconds(1));
    }
    verify(rosters, times(1)).duties(any(), any());
    verify(rosters, times(1)).certificates(any());
    verify(accounts, times(1)).rolesIn(any());

    people.forget();
    holders(people, change);
    verify(rosters, times(2)).duties(any(), any());
  }

  private static List<UUID> holders(People people, Instant at) {
    return people.people(LANTING.value()).holders("front-desk", at);
  }

  private static Duty duty(AccountId who, Shift shift) {
    return new Duty(UUID.randomUUID(), LANTING, who, Role.FRONT_DESK, shift);
  }
}
