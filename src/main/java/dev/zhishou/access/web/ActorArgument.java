package dev.zhishou.access.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Presence;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives a controller's method its `Actor`, and the `Presence` behind him. They exist whenever the
/// address demands sign-in.
final class ActorArgument implements HandlerMethodArgumentResolver {
  private final KnownActors known;

  ActorArgument(KnownActors known) {
    this.known = known;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return type.equals(Actor.class) || type.equals(Presence.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication instanceof ActorAuthentication signedIn) {
      return parameter.getParameterType().equals(Actor.class)
          ? signedIn.actor()
          : known.presence(
              Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
    throw new IllegalStateException(
        "an address that acts for somebody was reached without sign-in: "
            + parameter.getExecutable());
  }
}
