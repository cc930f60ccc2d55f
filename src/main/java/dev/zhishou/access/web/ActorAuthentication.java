package dev.zhishou.access.web;

import dev.zhishou.access.Actor;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// The actor of a request, as Spring Security carries it. It is never stored.
final class ActorAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient Actor actor;

  ActorAuthentication(Actor actor) {
    super(List.of());
    this.actor = actor;
    setAuthenticated(true);
  }

  Actor actor() {
    return actor;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return actor;
  }

  @Override
  public String getName() {
    return actor.account() == null ? "" : actor.account().toString();
  }
}
