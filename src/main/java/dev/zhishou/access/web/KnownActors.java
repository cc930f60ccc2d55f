package dev.zhishou.access.web;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Presence;
import dev.zhishou.access.signin.Secret;
import dev.zhishou.access.signin.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/// Who stands behind a session or a bearer token, with the rights that he has at this moment.
@Component
class KnownActors {
  private final Accounts accounts;
  private final Tokens tokens;
  private final SessionRepository<? extends Session> sessions;
  private final Clock clock;

  KnownActors(
      Accounts accounts,
      Tokens tokens,
      SessionRepository<? extends Session> sessions,
      Clock clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.sessions = sessions;
    this.clock = clock;
  }

  Optional<Actor> byAccount(@Nullable String account) {
    return account == null
        ? Optional.empty()
        : accounts.actor(new AccountId(UUID.fromString(account)));
  }

  Optional<Actor> byToken(String text) {
    return tokens.living(new Secret(text).hash(), clock.instant()).flatMap(this::by);
  }

  /// What a request came with, to be asked again after it.
  Presence presence(HttpServletRequest request) {
    String bearer = ActorFilter.bearer(request);
    if (bearer != null) {
      return () -> byToken(bearer);
    }
    HttpSession session = request.getSession(false);
    String id = session == null ? "" : session.getId();
    return () ->
        Optional.ofNullable(sessions.findById(id))
            .flatMap(open -> byAccount(open.getAttribute(ActorFilter.ACCOUNT)));
  }

  private Optional<Actor> by(Tokens.Token token) {
    return accounts
        .actor(token.account())
        .map(
            person ->
                new Actor(
                    Actor.Kind.TOKEN,
                    token.account(),
                    person.name(),
                    person.roles(),
                    token.grants()));
  }
}
