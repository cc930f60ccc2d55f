package dev.zhishou.access.signin;

import dev.zhishou.access.Accounts;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Passwords;
import dev.zhishou.platform.PlatformSettings;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class AccessConfiguration {
  @Bean
  Passwords passwords(AccessSettings settings) {
    return new Passwords(settings.argonMemory(), settings.argonRounds());
  }

  @Bean
  SignIn signIn(
      Accounts accounts,
      Passwords passwords,
      SignInLanes lanes,
      OneTimeCodes codes,
      Tokens tokens,
      PlatformSettings settings) {
    return new SignIn(accounts, passwords, lanes, codes, tokens, settings.onlyFromHere());
  }

  @Bean
  FirstAdministrator firstAdministrator(
      Accounts accounts,
      Communities communities,
      Passwords passwords,
      FirstLinks links,
      Clock clock) {
    return new FirstAdministrator(accounts, communities, passwords, links, clock);
  }
}
