package dev.zhishou.access.jdbc.session;

import dev.zhishou.platform.PlatformSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// The session's cookie: never readable by scripts, never sent along from foreign sites; bound to
/// this host and to TLS where there is TLS.
@Configuration(proxyBeanMethods = false)
class CookieConfiguration {
  @Bean
  CookieSerializer sessionCookie(PlatformSettings settings) {
    boolean secure = settings.tls() || settings.behindProxy();
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(secure ? "__Host-zs_session" : "zs_session");
    cookie.setUseSecureCookie(secure);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setCookiePath("/");
    return cookie;
  }
}
