package dev.zhishou.access.jdbc.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/// A session that knows whether it has to be written: when it is new, when something in it was set,
/// and when it was last seen more than a minute after it was said to be.
///
/// @param <S> how the repository keeps it
final class KeptSession<S extends Session> implements Session {
  /// A session's end is written down this late at most; it lives for hours.
  static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  private final S held;
  private boolean unwritten;

  /// @param fresh whether the repository has never seen it
  KeptSession(S held, boolean fresh) {
    this.held = held;
    this.unwritten = fresh;
  }

  S held() {
    return held;
  }

  boolean unwritten() {
    return unwritten;
  }

  void written() {
    unwritten = false;
  }

  @Override
  public void setLastAccessedTime(Instant seen) {
    Duration since = Duration.between(held.getLastAccessedTime(), seen);
    if (unwritten || since.compareTo(SEEN_EVERY) >= 0) {
      held.setLastAccessedTime(seen);
      unwritten = true;
    }
  }

  @Override
  public String getId() {
    return held.getId();
  }

  @Override
  public String changeSessionId() {
    unwritten = true;
    return held.changeSessionId();
  }

  @Override
  public <T> @Nullable T getAttribute(String name) {
    return held.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return held.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      removeAttribute(name);
      return;
    }
    unwritten = true;
    held.setAttribute(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    unwritten = true;
    held.removeAttribute(name);
  }

  @Override
  public Instant getCreationTime() {
    return held.getCreationTime();
  }

  @Override
  public Instant getLastAccessedTime() {
    return held.getLastAccessedTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    unwritten = true;
    held.setMaxInactiveInterval(interval);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return held.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return held.isExpired();
  }
}
