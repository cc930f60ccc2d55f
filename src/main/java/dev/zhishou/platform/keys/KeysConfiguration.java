package dev.zhishou.platform.keys;

import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.followups.RecurringWork;
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
  KeyRotation keyRotation(Scoped scoped, Keysets keysets, Sealing sealing, Clock clock) {
    return new KeyRotation(scoped, keysets, sealing, clock);
  }

  @Bean
  RecurringWork sealAnew(KeyRotation rotation) {
    return new SealAnew(rotation);
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
