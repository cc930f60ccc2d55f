package dev.zhishou.duty.handover;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that is handed over.
///
/// @param caseId the case that it belongs to; null: none
/// @param what the case's title, or what is to be done
/// @param due until when; null: no clock runs
/// @param red it is urgent or over: who signs must have opened its case
public record Item(
    Kind kind,
    @Nullable UUID caseId,
    String number,
    String what,
    @Nullable Instant due,
    boolean red) {
  /// What it is.
  public enum Kind {
    /// An open case.
    CASE,
    /// A step of the post, or that the outgoing has taken.
    STEP,
    /// A notice that is owed.
    NOTICE,
    /// A thing in custody.
    CUSTODY,
    /// Equipment that an open case is about.
    EQUIPMENT;

    /// As the interface writes it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
