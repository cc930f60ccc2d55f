package dev.zhishou.access.oidc;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The provider that people may sign in by, `zhishou.oidc.*`; none unless an issuer is given.
///
/// @param issuer its address, https unless it is on this machine
/// @param clientId as which this server is known to it
/// @param clientSecret what this server proves that with; null: it is a public client
/// @param name what stands on the button
/// @param claim of the ID token that is the user name here: one that nobody can change himself
@ConfigurationProperties("zhishou.oidc")
record OidcSettings(
    @Nullable String issuer,
    @Nullable String clientId,
    @Nullable String clientSecret,
    @DefaultValue("OpenID Connect") String name,
    @DefaultValue("preferred_username") String claim) {

  OidcSettings {
    if (issuer != null && !issuer.isBlank()) {
      URI address = URI.create(issuer);
      boolean here = "127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost());
      if (!"https".equals(address.getScheme()) && !here) {
        throw new IllegalArgumentException("zhishou.oidc.issuer: https");
      }
      if (clientId == null || clientId.isBlank()) {
        throw new IllegalArgumentException("zhishou.oidc.client-id");
      }
    }
  }

  boolean given() {
    return issuer != null && !issuer.isBlank();
  }

  @Override
  public String toString() {
    return "OidcSettings[" + issuer + "]";
  }
}
