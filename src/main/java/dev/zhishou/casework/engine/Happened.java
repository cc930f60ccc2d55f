package dev.zhishou.casework.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When something happened, as it was told with the command (DATA, *Clocks*).
///
/// @param at by the server's clock, bounded to what can be
/// @param doubt why a reader should not take it for exact; null: nothing speaks against it
public record Happened(Instant at, @Nullable Doubt doubt) {

  /// What is wrong with a time that was told.
  public enum Doubt {
    /// The device's clock went more than two minutes wrong; the time was corrected by that.
    CLOCK_OFF("clock-off"),
    /// It was told earlier or later than it can have been; the nearest possible time stands.
    BOUNDED("bounded");

    private final String word;

    Doubt(String word) {
      this.word = word;
    }

    /// As it stands in the event.
    public String word() {
      return word;
    }

    /// The doubt of that word.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Doubt of(String word) {
      for (Doubt doubt : values()) {
        if (doubt.word.equals(word)) {
          return doubt;
        }
      }
      throw new IllegalArgumentException(word);
    }
  }
}
