package dev.zhishou.notify.notices;

import dev.zhishou.community.audience.Addressed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who gets a notice, as the registers stand.
///
/// @param homes each once, in the order of the doors
/// @param accounts staff
/// @param contacts outside parties
/// @param report on which the number of who reported stands; null: he is not told by it
public record Recipients(
    List<Addressed> homes, List<UUID> accounts, List<UUID> contacts, @Nullable UUID report) {
  /// The same, with who reported.
  Recipients with(UUID onReport) {
    return new Recipients(homes, accounts, contacts, onReport);
  }

  /// How many.
  ///
  /// @param people who belong to the homes; who belongs to two counts once
  /// @param byPhone homes in which somebody can be told by phone
  /// @param others staff, outside parties, who reported
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
    int reporter = report == null ? 0 : 1;
    return new Count(homes.size(), people, byPhone, accounts.size() + contacts.size() + reporter);
  }
}
