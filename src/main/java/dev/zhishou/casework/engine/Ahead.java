package dev.zhishou.casework.engine;

import dev.zhishou.procedure.model.Severity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What time will bring a case, as it was reckoned when the case came to its state: kept with the
/// state, it spares the next command the reckoning.
///
/// @param first the next moment that has to be looked at; null: none
/// @param alarm the earliest moment at which `tick` would change anything; null: none
/// @param seen what of the world it was reckoned with; null: it hangs on more, so it serves for
///     the alarm alone
public record Ahead(@Nullable Instant first, @Nullable Instant alarm, @Nullable Seen seen) {
  /// What moments hang on besides the facts.
  ///
  /// @param people as a snapshot, which is compared by itself
  /// @param climbs whether there is a ladder
  public record Seen(World.People people, World.Hours hours, boolean climbs) {
    /// The world as it is for a severity.
    public static Seen of(World world, Severity severity) {
      return new Seen(world.people(), world.hours(), world.ladder(severity).isPresent());
    }

    private boolean same(Seen other) {
      return people == other.people && hours.equals(other.hours) && climbs == other.climbs;
    }
  }

  /// Whether no moment has come by `now`, in the world as it is.
  public boolean silent(Instant now, World world, Severity severity) {
    return seen != null
        && (first == null || first.isAfter(now))
        && seen.same(Seen.of(world, severity));
  }
}
