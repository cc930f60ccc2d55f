package dev.zhishou.notify.notices;

import dev.zhishou.community.audience.Addressed;
import java.util.List;
import java.util.UUID;

/// Who gets a notice, as the registers stand.
///
/// @param homes each once, in the order of the doors
/// @param accounts staff
/// @param contacts outside parties
public record Recipients(List<Addressed> homes, List<UUID> accounts, List<UUID> contacts) {
  /// How many.
  ///
  /// @param people who belong to the homes; who belongs to two counts once
  /// @param byPhone homes in which somebody can be told by phone
  /// @param others staff and outside parties
  public record Count(int homes, int people, int byPhone, int others) {}

  /// How many they are.
  public Count count() {
    int people =
        (int)
            homes.stream()
                .flatMap(home -> home.people().stream())
                .map(Addressed.Somebody::person)
                .distinct()
                .count();
    int byPhone = (int) homes.stream().filter(Addressed::phone).count();
    return new Count(homes.size(), people, byPhone, accounts.size() + contacts.size());
  }
}
