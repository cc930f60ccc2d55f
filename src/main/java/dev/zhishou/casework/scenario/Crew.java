package dev.zhishou.casework.scenario;

import dev.zhishou.casework.engine.World;
import dev.zhishou.casework.scenario.script.Cast;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The invented people as the engine asks for them. All are on duty but those who went off; a shift
/// ends at 8:00 and at 20:00.
final class Crew implements World.People {
  private static final LocalTime DAY_SHIFT = LocalTime.of(8, 0);
  private static final LocalTime NIGHT_SHIFT = LocalTime.of(20, 0);

  private final Cast cast;
  private final List<String> staffed;
  private final Set<String> off = new HashSet<>();

  Crew(Cast cast, List<String> staffed) {
    this.cast = cast;
    this.staffed = staffed;
  }

  /// Somebody goes off duty, or comes back.
  void duty(String account, boolean on) {
    if (on) {
      off.remove(account);
    } else {
      off.add(account);
    }
  }

  @Override
  public List<UUID> holders(String role, Instant at) {
    for (String rung : cast.chain(role)) {
      if (staffed.contains(rung)) {
        List<UUID> there = new ArrayList<>();
        for (String name : cast.holders(rung)) {
          if (!off.contains(name)) {
            there.add(Cast.account(name));
          }
        }
        return there;
      }
    }
    return List.of();
  }

  @Override
  public List<String> rungs(String role) {
    List<String> chain = cast.chain(role);
    return chain.subList(1, chain.size()).stream().filter(staffed::contains).toList();
  }

  @Override
  public boolean atLeast(UUID account, String role) {
    String name = cast.name(account);
    return name != null && cast.atLeast(name, role);
  }

  @Override
  public boolean has(UUID account, String role) {
    String name = cast.name(account);
    return name != null && cast.has(name, role);
  }

  /// Whether the account has a role that stands above one of the other's.
  @Override
  public boolean above(UUID account, UUID other) {
    String name = cast.name(account);
    String below = cast.name(other);
    if (name == null || below == null) {
      return false;
    }
    return cast.holds(below).stream()
        .map(cast::chain)
        .flatMap(chain -> chain.stream().skip(1))
        .anyMatch(role -> cast.has(name, role));
  }

  @Override
  public boolean under(UUID account, String role) {
    String name = cast.name(account);
    return name != null
        && cast.holds(name).stream().map(cast::chain).anyMatch(chain -> chain.contains(role));
  }

  @Override
  public boolean staff(UUID account) {
    return cast.name(account) != null;
  }

  @Override
  public boolean certified(UUID account, String need, Instant at) {
    String name = cast.name(account);
    return name != null && cast.certified(name, need);
  }

  @Override
  public @Nullable Instant endOfShift(UUID account, Instant at) {
    String name = cast.name(account);
    return name == null || off.contains(name) ? null : nextShiftChange(at);
  }

  @Override
  public Instant nextShiftChange(Instant at) {
    Instant morning = Moments.nextClock(at, DAY_SHIFT);
    Instant evening = Moments.nextClock(at, NIGHT_SHIFT);
    return morning.isBefore(evening) ? morning : evening;
  }
}
