package dev.zhishou.procedure;

import dev.zhishou.procedure.binder.Binder;
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
  ProcedureCatalog procedureCatalog(Binder binder) {
    return ProcedureCatalog.shipped(binder);
  }
}
