package dev.zhishou.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a call was not done, as RFC 9457 shapes it, still in both languages.
///
/// @param code a short name that programs may rely on, such as `not-yours`
/// @param status the HTTP status
/// @param title what is wrong, always the same for a code
/// @param detail what is wrong this time; null when the title says it all
/// @param faults what is wrong in the input, all of it at once
/// @param retryAfterSeconds when to come back; 0 when coming back is no use
public record Problem(
    String code,
    int status,
    Message title,
    @Nullable Message detail,
    List<Fault> faults,
    int retryAfterSeconds) {

  /// One fault in the input.
  ///
  /// @param pointer where, as a JSON pointer (`/answers/floor`), or `?limit` for a query parameter
  /// @param code a short name that programs may rely on
  /// @param message what is wrong there
  public record Fault(String pointer, String code, Message message) {}

  public Problem {
    faults = List.copyOf(faults);
  }

  /// A problem with nothing but its title.
  public static Problem of(String code, int status, Message title) {
    return new Problem(code, status, title, null, List.of(), 0);
  }

  /// What does not exist, or lies outside the caller's communities: nobody learns which.
  public static Problem notFound() {
    return of("not-found", 404, new Message("没有这个对象", "There is no such thing"));
  }

  /// The caller is known and may not do this.
  public static Problem forbidden(Message detail) {
    return of("forbidden", 403, new Message("没有权限", "Not allowed")).because(detail);
  }

  /// The input is understood and cannot be accepted; all faults at once.
  public static Problem invalid(List<Fault> faults) {
    return new Problem(
        "invalid", 422, new Message("提交的内容有误", "The input is not acceptable"), null, faults, 0);
  }

  /// The thing was changed by somebody else meanwhile.
  public static Problem stale() {
    return of("stale", 412, new Message("内容已被他人修改,请刷新后再试", "Changed meanwhile; read it again"));
  }

  /// The caller did this too often of late.
  public static Problem tooOften(Duration wait) {
    return of("too-often", 429, new Message("操作过于频繁,请稍后再试", "Too often: try again later"))
        .after((int) Math.max(1, wait.plusMillis(999).toSeconds()));
  }

  /// The database does not answer; the call may be sent again as it was.
  public static Problem databaseAway() {
    return of(
            "database-away", 503, new Message("数据库暂时不可用,请稍后重发", "The database is away; send again"))
        .after(2);
  }

  /// The same problem with what is wrong this time.
  public Problem because(Message why) {
    return new Problem(code, status, title, why, faults, retryAfterSeconds);
  }

  /// The same problem with one more fault.
  public Problem with(Fault fault) {
    List<Fault> all = new ArrayList<>(faults);
    all.add(fault);
    return new Problem(code, status, title, detail, all, retryAfterSeconds);
  }

  /// The same problem with the advice to come back after some seconds.
  public Problem after(int seconds) {
    return new Problem(code, status, title, detail, faults, seconds);
  }

  /// The problem as an exception, for the edge of the web only: `throw problem.raised()`.
  public Raised raised() {
    return new Raised(this);
  }

  /// Carries a problem out of a controller.
  public static final class Raised extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Raised(Problem problem) {
      super(problem.code() + ": " + problem.title().en(), null, false, false);
      this.problem = problem;
    }

    /// What is wrong.
    public Problem problem() {
      return problem;
    }
  }
}
