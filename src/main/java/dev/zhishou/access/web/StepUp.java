package dev.zhishou.access.web;

import dev.zhishou.access.Dangerous;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets a [Dangerous] call through only for who has proven of late that he is himself.
@Component
final class StepUp implements HandlerInterceptor {
  /// Long enough for a piece of work, short enough for a screen that was left.
  static final Duration GOOD_FOR = Duration.ofMinutes(10);

  private static final String PROVEN = "proven";
  private static final Problem AGAIN =
      Problem.of(
          "prove-again", 403, new Message("请再输一次密码或验证码", "Enter your password or code once more"));
  private static final Problem NO_TOKEN =
      Problem.forbidden(new Message("令牌不能办这件事", "A token may not do this"));

  private final Clock clock;

  StepUp(Clock clock) {
    this.clock = clock;
  }

  /// Whoever holds this session has just proven who he is.
  static void proven(HttpSession session, Instant now) {
    session.setAttribute(PROVEN, now.toEpochMilli());
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    // Asked only by who needs it: it reads the session, which costs a round trip.
    Supplier<Optional<Problem>> proof = () -> Optional.ofNullable(refused(request));
    request.setAttribute(Dangerous.PROOF, proof);
    if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(Dangerous.class)) {
      proof
          .get()
          .ifPresent(
              refused -> {
                throw refused.raised();
              });
    }
    return true;
  }

  private @Nullable Problem refused(HttpServletRequest request) {
    if (ActorFilter.bearer(request) != null) {
      return NO_TOKEN;
    }
    HttpSession session = request.getSession(false);
    Long at = session == null ? null : (Long) session.getAttribute(PROVEN);
    return at == null || clock.instant().isAfter(Instant.ofEpochMilli(at).plus(GOOD_FOR))
        ? AGAIN
        : null;
  }
}
