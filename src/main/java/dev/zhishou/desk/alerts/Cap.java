package dev.zhishou.desk.alerts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A warning as CAP 1.2 says it (OASIS CAP-v1.2).
///
/// @param id what tells it apart from every other
/// @param references the earlier messages that an update or a cancellation is about
/// @param info what it says, of several languages the Chinese; null: nothing, as a cancellation may
/// @param areas where it applies; empty: it does not say
record Cap(
    Id id, Status status, Type type, List<Id> references, @Nullable Info info, List<Area> areas) {
  /// Sender, identifier and when it was sent: unique together.
  record Id(String sender, String identifier, Instant sent) {}

  /// How it is to be taken.
  enum Status {
    /// In earnest.
    ACTUAL,
    /// An exercise: what it opens is a drill.
    EXERCISE,
    /// Between systems; opens nothing.
    SYSTEM,
    /// A test; wakes nobody.
    TEST,
    /// Not issued yet; opens nothing.
    DRAFT
  }

  /// What it does to earlier messages.
  enum Type {
    /// A new warning.
    ALERT,
    /// Takes the place of those it refers to.
    UPDATE,
    /// Stands those down that it refers to.
    CANCEL,
    /// Receipt; says nothing new.
    ACK,
    /// Rejection of an earlier message; says nothing new.
    ERROR
  }

  /// @param event the hazard without its colour (`暴雨`)
  /// @param colour `blue, yellow, orange, red`; null: it does not say
  /// @param expires after which it is in force no longer; null: until it is told
  record Info(
      String event,
      @Nullable String colour,
      String headline,
      String severity,
      String urgency,
      String certainty,
      @Nullable Instant expires) {}
}
