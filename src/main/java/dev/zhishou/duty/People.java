package dev.zhishou.duty;

import static java.util.stream.Collectors.groupingBy;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.casework.engine.World;
import dev.zhishou.casework.spi.Holders;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Who holds what, by community. The roster is read at most every few seconds and then only
/// reckoned with, so that a look-up costs microseconds; a change of shift needs no reading at all.
@Component
public class People implements Holders {
  private static final Duration FRESH = Duration.ofSeconds(5);

  /// So far back the remembered roster reaches; who asks for more reads it.
  static final int DAYS_BACK = 3;

  private final Rosters rosters;
  private final Accounts accounts;
  private final Communities communities;
  private final Clock clock;
  private final Map<Role, Role> above;
  private final Map<CommunityId, Remembered> remembered = new ConcurrentHashMap<>();

  People(Rosters rosters, Accounts accounts, Communities communities, Binder binder, Clock clock) {
    this.rosters = rosters;
    this.accounts = accounts;
    this.communities = communities;
    this.clock = clock;
    this.above = above(binder);
  }

  private record Remembered(Instant until, Snapshot snapshot) {}

  @Override
  public World.People people(UUID community) {
    return snapshot(new CommunityId(community));
  }

  /// The roles that somebody of the community has: `staffed("medic")`.
  public Set<Role> staffed(CommunityId community) {
    return snapshot(community).staffed();
  }

  /// The roles that stand above somebody of the community.
  public Set<Role> heads(CommunityId community, AccountId account) {
    return snapshot(community).heads(account.value());
  }

  /// Whether somebody is on the roster of the community for this role, or for the one that stands
  /// in for it.
  public boolean rostered(CommunityId community, Role role) {
    return snapshot(community).rostered(role);
  }

  /// Whether somebody of the community holds a certificate that is good today, such as
  /// `certificate:lift`.
  public boolean certified(CommunityId community, String need) {
    Snapshot now = snapshot(community);
    return now.accounts().anyMatch(one -> now.certified(one, need, clock.instant()));
  }

  /// Forgets what was read: the next question reads anew.
  public void forget() {
    remembered.clear();
  }

  Snapshot snapshot(CommunityId community) {
    Instant now = clock.instant();
    Remembered known = remembered.get(community);
    if (known == null || !now.isBefore(known.until())) {
      known = new Remembered(now.plus(FRESH), read(community));
      remembered.put(community, known);
    }
    return known.snapshot();
  }

  /// All duties that begin on that day or later, or go on beginning. Duties at head office count in
  /// every community, as the roles do.
  List<Duty> duties(CommunityId community, LocalDate since) {
    List<Duty> duties = new ArrayList<>(rosters.duties(community, since));
    office(community).ifPresent(office -> duties.addAll(rosters.duties(office, since)));
    return duties;
  }

  private Snapshot read(CommunityId community) {
    LocalDate since = Moments.dayOf(clock.instant()).minusDays(DAYS_BACK);
    List<Certificate> certificates = new ArrayList<>(rosters.certificates(community));
    office(community).ifPresent(office -> certificates.addAll(rosters.certificates(office)));
    return new Snapshot(
        duties(community, since).stream().collect(groupingBy(Duty::role)),
        accounts.rolesIn(community),
        certificates.stream().collect(groupingBy(Certificate::account)),
        new Snapshot.Posts(rosters.standIns(community), above));
  }

  private Optional<CommunityId> office(CommunityId community) {
    return communities.headOffice().map(Community::id).filter(office -> !office.equals(community));
  }

  private static Map<Role, Role> above(Binder binder) {
    Map<Role, Role> above = new HashMap<>();
    binder
        .reference()
        .roles()
        .forEach(
            (id, role) -> {
              String next = role.above();
              if (next != null) {
                above.put(new Role(id), new Role(next));
              }
            });
    return Map.copyOf(above);
  }
}
