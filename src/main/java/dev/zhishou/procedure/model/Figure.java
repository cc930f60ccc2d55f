package dev.zhishou.procedure.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure (`params`) that a community may tighten within its bound.
///
/// @param is what it says
/// @param most the greatest it may be; null: no upper bound
/// @param least the least it may be; null: no lower bound
/// @param source law or contract (`law/<entry>` takes the bound of the community's place);
///     null: none
public record Figure(
    String name,
    Size is,
    @Nullable Size most,
    @Nullable Size least,
    @Nullable String source,
    List<String> refs) {

  /// What a figure may be.
  public sealed interface Size {
    /// A length of time.
    record Length(dev.zhishou.time.Span span) implements Size {}

    /// A plain number; beside money it is yuan (Pinned 36).
    record Number(BigDecimal number) implements Size {}

    /// A moment, such as `day 4 of this month` or `09:30`.
    record At(Moment moment) implements Size {}
  }
}
