package dev.zhishou.casework.scenario.script;

import dev.zhishou.procedure.binder.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The invented people of a scenario: one account for each role, of the role's name, and those
/// whom the scenario names.
///
/// @param roles the roles, with who stands above
/// @param people the scenario's own: their roles and certificates
public record Cast(Map<String, Role> roles, Map<String, List<String>> people) {
  /// Whether there is an account of this name.
  public boolean knows(String name) {
    return people.containsKey(name) || roles.containsKey(name);
  }

  /// All names.
  public Set<String> names() {
    Set<String> names = new TreeSet<>(roles.keySet());
    names.addAll(people.keySet());
    return names;
  }

  /// The account of a name.
  public static UUID account(String name) {
    return UUID.nameUUIDFromBytes(("scenario/" + name).getBytes(StandardCharsets.UTF_8));
  }

  /// The name of an account; null: there is none.
  public @Nullable String name(UUID account) {
    return accounts().get(account);
  }

  /// What an account of this name holds: roles, and certificates with a colon in them.
  public List<String> holds(String name) {
    List<String> own = people.get(name);
    return own == null ? List.of(name) : own;
  }

  /// Whether the named account has a role itself.
  public boolean has(String name, String role) {
    return holds(name).contains(role);
  }

  /// Whether the named account has a role or one that stands above it.
  public boolean atLeast(String name, String role) {
    return chain(role).stream().anyMatch(one -> has(name, one));
  }

  /// Whether the named account is certified. Who stands for a role has every certificate.
  public boolean certified(String name, String need) {
    return !people.containsKey(name) || holds(name).contains(need);
  }

  /// A role and who stands above it, nearest first.
  public List<String> chain(String role) {
    List<String> chain = new ArrayList<>();
    String at = role;
    while (at != null && !chain.contains(at)) {
      chain.add(at);
      Role known = roles.get(at);
      at = known == null ? null : known.above();
    }
    return chain;
  }

  /// All who have a role, the role's own account first.
  public List<String> holders(String role) {
    List<String> names = new ArrayList<>();
    if (roles.containsKey(role)) {
      names.add(role);
    }
    people.forEach(
        (name, held) -> {
          if (held.contains(role) && !names.contains(name)) {
            names.add(name);
          }
        });
    return names;
  }

  private Map<UUID, String> accounts() {
    Map<UUID, String> accounts = new LinkedHashMap<>();
    names().forEach(name -> accounts.put(account(name), name));
    return accounts;
  }
}
