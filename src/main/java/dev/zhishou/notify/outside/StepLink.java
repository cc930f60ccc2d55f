package dev.zhishou.notify.outside;

import dev.zhishou.access.CommunityId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A link by which somebody outside does one run of a step.
///
/// @param madeBy the colleague who answers for it
public record StepLink(UUID id, Target target, Guest guest, UUID madeBy, Span span, Marks marks) {
  /// Stands for the name when it is past its time.
  public static final String FORGOTTEN = "已删除";

  /// What it opens.
  ///
  /// @param run the run of the step, and nothing besides
  public record Target(CommunityId community, UUID caseId, String run) {}

  /// Who was given it; personal.
  ///
  /// @param party as what he comes: a kind of contact, or in words
  /// @param phone null: none was given
  /// @param mail null: none was given
  public record Guest(String party, String name, @Nullable String phone, @Nullable String mail) {}

  /// @param expires from then on it opens nothing
  public record Span(Instant made, Instant expires) {}

  /// @param opened when it was looked at first; null: not yet
  /// @param used when the step was done by it; null: it was not
  /// @param revoked when it was taken back; null: it was not
  public record Marks(@Nullable Instant opened, @Nullable Instant used, @Nullable Instant revoked) {
    /// Nobody did anything with it.
    public static final Marks NONE = new Marks(null, null, null);
  }

  /// Whether it opens anything.
  public boolean open(Instant now) {
    return marks.used() == null && marks.revoked() == null && now.isBefore(span.expires());
  }
}
