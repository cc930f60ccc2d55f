package dev.zhishou.access.jdbc.session;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Sessions that cost a request one round trip: read once, outside a transaction, and written only
/// when there is something to write. Nothing is remembered beyond the request: who signed out, or
/// was signed out, is so on every node with the next one.
///
/// As a filter around that of the sessions it marks where a request begins and ends: Spring Session
/// would read again when the answer is sent.
///
/// @param <S> how the repositories keep them
final class ThriftySessions<S extends Session>
    implements SessionRepository<KeptSession<S>>, Filter {
  private final SessionRepository<S> whole;
  private final SessionRepository<S> plain;
  private final ThreadLocal<@Nullable Map<String, KeptSession<S>>> ofThisRequest =
      new ThreadLocal<>();

  /// @param whole writes a new session and what is in it in one transaction
  /// @param plain each statement stands for itself
  ThriftySessions(SessionRepository<S> whole, SessionRepository<S> plain) {
    this.whole = whole;
    this.plain = plain;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    ofThisRequest.set(new HashMap<>());
    try {
      chain.doFilter(request, response);
    } finally {
      ofThisRequest.remove();
    }
  }

  @Override
  public KeptSession<S> createSession() {
    return new KeptSession<>(whole.createSession(), true);
  }

  @Override
  public void save(KeptSession<S> session) {
    if (session.unwritten()) {
      whole.save(session.held());
      session.written();
    }
  }

  @Override
  public @Nullable KeptSession<S> findById(String id) {
    Map<String, KeptSession<S>> seen = ofThisRequest.get();
    KeptSession<S> known = seen == null ? null : seen.get(id);
    if (known != null) {
      return known;
    }
    S found = plain.findById(id);
    if (found == null) {
      return null;
    }
    KeptSession<S> session = new KeptSession<>(found, false);
    if (seen != null) {
      seen.put(id, session);
    }
    return session;
  }

  @Override
  public void deleteById(String id) {
    Map<String, KeptSession<S>> seen = ofThisRequest.get();
    if (seen != null) {
      seen.remove(id);
    }
    plain.deleteById(id);
  }
}
