package dev.zhishou.community;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An outside party that is called, never an account.
///
/// @param kind its kind in `sop/kinds.yaml`
/// @param address where it is (001-067); null: nobody wrote it down
/// @param checkedOn when somebody last made sure that the number is right
public record Contact(
    UUID id,
    String kind,
    String name,
    String phone,
    @Nullable String address,
    LocalDate checkedOn) {
  /// Name, address and telephone.
  String inWords() {
    return Stream.of(name, address, phone)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }
}
