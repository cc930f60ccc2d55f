package dev.zhishou.access.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Presence;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets controllers take an `Actor` or a `Presence`, which are no part of the interface's
/// description.
@Configuration(proxyBeanMethods = false)
class ActorConfiguration implements WebMvcConfigurer {
  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Presence.class);
  }

  private final KnownActors known;
  private final StepUp stepUp;

  ActorConfiguration(KnownActors known, StepUp stepUp) {
    this.known = known;
    this.stepUp = stepUp;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(stepUp);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ActorArgument(known));
  }
}
