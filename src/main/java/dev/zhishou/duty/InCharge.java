package dev.zhishou.duty;

import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Who is in charge in a special period: who is on the roster with a post of manager level or
/// above. He is alerted first of what happens in it (004-105).
@Component
public class InCharge {
  private final SpecialPeriods periods;
  private final OnDuty onDuty;
  private final Set<Role> roles;

  InCharge(SpecialPeriods periods, OnDuty onDuty, Binder binder) {
    this.periods = periods;
    this.onDuty = onDuty;
    this.roles = roles(binder);
  }

  /// The posts of manager level and above.
  public static Set<Role> roles(Binder binder) {
    return binder.reference().roles().values().stream()
        .filter(role -> role.rank() != null)
        .map(role -> new Role(role.id()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Who is in charge at that moment; empty: it lies in no special period, or nobody is there.
  public List<UUID> at(CommunityId community, Instant at) {
    LocalDate day = Moments.dayOf(at);
    if (periods.days(community, day, day).isEmpty()) {
      return List.of();
    }
    return onDuty.at(community, at).stream()
        .filter(turn -> roles.contains(turn.duty().role()))
        .map(turn -> turn.duty().account().value())
        .distinct()
        .toList();
  }
}
