package dev.zhishou.desk.alerts;

import dev.zhishou.desk.Listening;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whose warnings count, and where the community lies.
///
/// @param senders as a warning writes its sender
/// @param areas names of where it lies, the widest first
/// @param geocodes administrative codes of 6 to 12 digits
record ListeningView(
    @NotNull @Size(max = 50)
        List<
                @Pattern(
                    regexp = "[^\\s,<&]{1,300}",
                    message = "没有空格、逗号的名称 / a name without space or comma")
                String>
            senders,
    @Size(max = 20) @Nullable List<@Size(min = 2, max = 50) String> areas,
    @Size(max = 20) @Nullable List<@Pattern(regexp = "[0-9]{6,12}") String> geocodes,
    @Valid @Nullable Spot point) {

  /// @param latitude in degrees, north positive
  record Spot(
      @DecimalMin("-90") @DecimalMax("90") double latitude,
      @DecimalMin("-180") @DecimalMax("180") double longitude) {}

  static ListeningView of(Listening listening) {
    Listening.Point point = listening.point();
    return new ListeningView(
        listening.senders(),
        listening.areas(),
        listening.geocodes(),
        point == null ? null : new Spot(point.latitude(), point.longitude()));
  }

  Listening listening() {
    return new Listening(
        senders,
        areas == null ? List.of() : areas,
        geocodes == null ? List.of() : geocodes,
        point == null ? null : new Listening.Point(point.latitude(), point.longitude()));
  }
}
