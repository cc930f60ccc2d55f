package dev.zhishou.access.web;

import dev.zhishou.access.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who acts: by a bearer token, else by the session. A request with a bearer token is
/// never answered by the session's rights. What the actor may do is read anew, not remembered in
/// the session.
final class ActorFilter extends OncePerRequestFilter {
  static final String ACCOUNT = "account";
  private static final String BEARER = "Bearer ";

  private final KnownActors known;

  ActorFilter(KnownActors known) {
    this.known = known;
  }

  static @Nullable String bearer(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? header.substring(BEARER.length()).strip()
        : null;
  }

  static @Nullable String signedIn(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? null : (String) session.getAttribute(ACCOUNT);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Actor> actor = actor(request);
    if (actor.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    try {
      SecurityContextHolder.setContext(
          new SecurityContextImpl(new ActorAuthentication(actor.get())));
      chain.doFilter(request, response);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private Optional<Actor> actor(HttpServletRequest request) {
    String bearer = bearer(request);
    return bearer == null ? known.byAccount(signedIn(request)) : known.byToken(bearer);
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
