package dev.zhishou.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhishou.platform.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A problem as it is sent: RFC 9457, in one language.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemBody(
    String type,
    String code,
    String title,
    int status,
    @Nullable String detail,
    @Nullable String instance,
    @Nullable List<FaultBody> errors) {

  /// One fault in the input.
  public record FaultBody(String pointer, String code, String message) {}

  /// The problem in the reader's language.
  ///
  /// @param instance what was called; null inside a larger answer
  public static ProblemBody of(Problem problem, Locale locale, @Nullable String instance) {
    var detail = problem.detail();
    return new ProblemBody(
        "urn:zhishou:problem:" + problem.code(),
        problem.code(),
        problem.title().in(locale),
        problem.status(),
        detail == null ? null : detail.in(locale),
        instance,
        problem.faults().isEmpty()
            ? null
            : problem.faults().stream()
                .map(f -> new FaultBody(f.pointer(), f.code(), f.message().in(locale)))
                .toList());
  }
}
