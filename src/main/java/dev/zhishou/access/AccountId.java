package dev.zhishou.access;

import java.util.UUID;

/// An account: one person who signs in, or a program.
public record AccountId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
