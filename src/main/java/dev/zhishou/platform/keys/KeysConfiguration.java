package dev.zhishou.platform.keys;

import dev.zhishou.platform.Scoped;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeysConfiguration {
  @Bean
  Keysets keysets(Scoped scoped, MasterKey key, Clock clock) {
    return new Keysets(scoped, key, clock);
  }

  @Bean
  Sealing sealing(Keysets keysets) {
    return keysets.sealing();
  }

  @Bean
  BlindIndex blindIndex(Keysets keysets) {
    return keysets.blindIndex();
  }

  @Bean
  Signing signing(Keysets keysets) {
    return keysets.signing();
  }
}
