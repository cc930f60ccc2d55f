package dev.zhishou.community;

import dev.zhishou.access.reveal.MaskedName;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who lives here or owns a home. A personal value through and through.
///
/// @param phone null: none known
/// @param born null: not known
public record Person(UUID id, String name, @Nullable String phone, @Nullable LocalDate born) {
  /// Somebody of whom no date of birth is said: the register keeps the one it has.
  public Person(UUID id, String name, @Nullable String phone) {
    this(id, name, phone, null);
  }

  /// The name as screens show it to who need not know it: 王**.
  public String masked() {
    return MaskedName.of(name);
  }
}
