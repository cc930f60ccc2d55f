package dev.zhishou.procedure;

import dev.zhishou.procedure.binder.Binder;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The binder and the catalog that the server works with.
@Configuration(proxyBeanMethods = false)
class BinderConfiguration {
  @Bean
  Binder binder() {
    return Binder.shipped();
  }

  @Bean
  ProcedureCatalog procedureCatalog(Binder binder, Versions versions, Clock clock) {
    return new PublishedCatalog(binder, versions, clock);
  }
}
