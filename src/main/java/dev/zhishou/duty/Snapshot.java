package dev.zhishou.duty;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Role;
import dev.zhishou.casework.engine.World;
import dev.zhishou.time.Moments;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The people of a community as the roster has them: immutable; each question names its moment, so
/// the answer is right at the second of a shift change.
///
/// A role that nobody of the community has is held by the role that stands in for it. Who has
/// several roles in one hand is found under each.
final class Snapshot implements World.People {
  /// What stands in front of the kind of a certificate in `needs`.
  private static final String CERTIFICATE = "certificate:";

  private final Map<Role, List<Duty>> duties;
  private final Map<AccountId, Set<Role>> roles;
  private final Map<AccountId, List<Certificate>> certificates;
  private final Set<Role> staffed;
  private final Posts posts;

  /// @param standIns a role that the community lacks, to who stands in
  /// @param above a role, to who stands above
  record Posts(Map<Role, Role> standIns, Map<Role, Role> above) {}

  Snapshot(
      Map<Role, List<Duty>> duties,
      Map<AccountId, Set<Role>> roles,
      Map<AccountId, List<Certificate>> certificates,
      Posts posts) {
    this.duties = Map.copyOf(duties);
    this.roles = Map.copyOf(roles);
    this.certificates = Map.copyOf(certificates);
    this.posts = posts;
    Set<Role> held = new HashSet<>();
    roles.values().forEach(held::addAll);
    this.staffed = Set.copyOf(held);
  }

  @Override
  public List<UUID> holders(String role, Instant at) {
    return duties.getOrDefault(filled(new Role(role)), List.of()).stream()
        .filter(duty -> duty.shift().at(at).isPresent())
        .map(duty -> duty.account().value())
        .distinct()
        .toList();
  }

  @Override
  public List<String> rungs(String role) {
    List<String> rungs = new ArrayList<>();
    Role own = new Role(role);
    Role standIn = posts.standIns().get(own);
    if (standIn != null && staffed.contains(own)) {
      rungs.add(standIn.id());
    }
    chain(own)
        .filter(above -> !rungs.contains(above.id()))
        .filter(above -> !above.equals(filled(own)))
        .forEach(above -> rungs.add(above.id()));
    return List.copyOf(rungs);
  }

  @Override
  public boolean atLeast(UUID account, String role) {
    Set<Role> held = held(account);
    Role own = new Role(role);
    return has(account, role) || chain(own).anyMatch(held::contains);
  }

  @Override
  public boolean has(UUID account, String role) {
    Role own = new Role(role);
    Set<Role> held = held(account);
    return held.contains(own) || held.contains(filled(own));
  }

  @Override
  public boolean above(UUID account, UUID other) {
    Set<Role> held = held(account);
    return held(other).stream().anyMatch(role -> chain(role).anyMatch(held::contains));
  }

  @Override
  public boolean under(UUID account, String role) {
    Role head = new Role(role);
    return held(account).contains(head) || heads(account).contains(head);
  }

  /// The roles that stand above somebody, as it is planned and as they are filled.
  Set<Role> heads(UUID account) {
    return held(account).stream()
        .flatMap(role -> Stream.concat(line(role).stream(), chain(role)))
        .collect(Collectors.toSet());
  }

  @Override
  public boolean staff(UUID account) {
    return held(account).stream().anyMatch(Role::staff);
  }

  @Override
  public boolean certified(UUID account, String need, Instant at) {
    String kind = need.startsWith(CERTIFICATE) ? need.substring(CERTIFICATE.length()) : need;
    return certificates.getOrDefault(new AccountId(account), List.of()).stream()
        .anyMatch(one -> one.kind().equals(kind) && one.validity().holdsOn(Moments.dayOf(at)));
  }

  @Override
  public @Nullable Instant endOfShift(UUID account, Instant at) {
    return all()
        .filter(duty -> duty.account().value().equals(account))
        .flatMap(duty -> duty.shift().at(at).stream())
        .map(Shift.Stretch::to)
        .max(Instant::compareTo)
        .orElse(null);
  }

  @Override
  public Instant nextShiftChange(Instant at) {
    return all()
        .map(Duty::shift)
        .distinct()
        .flatMap(shift -> shift.nextChange(at).stream())
        .min(Instant::compareTo)
        .orElse(at.plus(Duration.ofHours(12)));
  }

  /// Everybody who works here, in an order that does not change.
  Stream<UUID> accounts() {
    return roles.entrySet().stream()
        .filter(one -> one.getValue().stream().anyMatch(Role::staff))
        .map(one -> one.getKey().value())
        .sorted();
  }

  /// Who stands next above somebody, on duty or not; empty: nobody does.
  Optional<UUID> head(UUID account) {
    return held(account).stream()
        .sorted(Comparator.comparing(Role::id))
        .flatMap(this::chain)
        .flatMap(role -> accounts().filter(one -> held(one).contains(role)))
        .filter(one -> !one.equals(account))
        .findFirst();
  }

  /// Whether somebody has duties in this role, or in the one that stands in for it.
  boolean rostered(Role role) {
    return !duties.getOrDefault(filled(role), List.of()).isEmpty();
  }

  /// Whether somebody of the community has this role.
  boolean staffed(Role role) {
    return staffed.contains(role);
  }

  /// The roles that somebody has.
  Set<Role> staffed() {
    return staffed;
  }

  /// All duties.
  Stream<Duty> all() {
    return duties.values().stream().flatMap(List::stream);
  }

  /// The role itself if somebody has it, else who stands in, else the role.
  private Role filled(Role role) {
    if (staffed.contains(role)) {
      return role;
    }
    return posts.standIns().getOrDefault(role, role);
  }

  /// Who stands above, nearest first, as far as somebody has it.
  private Stream<Role> chain(Role role) {
    return line(role).stream().map(this::filled).filter(staffed::contains).distinct();
  }

  /// The same as it is planned, whoever is there.
  private List<Role> line(Role role) {
    List<Role> line = new ArrayList<>();
    Role at = posts.above().get(role);
    while (at != null && !line.contains(at)) {
      line.add(at);
      at = posts.above().get(at);
    }
    return line;
  }

  private Set<Role> held(UUID account) {
    return roles.getOrDefault(new AccountId(account), Set.of());
  }
}
