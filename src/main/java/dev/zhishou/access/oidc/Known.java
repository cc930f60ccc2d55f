package dev.zhishou.access.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// What a provider publishes of itself, read anew each hour.
record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant at) {
  /// Milliseconds that a provider may take to answer.
  static final int WAITS = 10_000;

  private static final Duration HOLDS = Duration.ofHours(1);
  private static final int LARGEST = 100_000;

  static Known read(String issuer, Instant now) throws GeneralException, IOException {
    OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(new Issuer(issuer), WAITS, WAITS);
    if (metadata.getAuthorizationEndpointURI() == null
        || metadata.getTokenEndpointURI() == null
        || metadata.getJWKSetURI() == null) {
      throw new GeneralException("an endpoint is missing");
    }
    var retriever = new DefaultResourceRetriever(WAITS, WAITS, LARGEST);
    return new Known(
        metadata,
        JWKSourceBuilder.<SecurityContext>create(metadata.getJWKSetURI().toURL(), retriever)
            .build(),
        now);
  }

  boolean fresh(Instant now) {
    return now.isBefore(at.plus(HOLDS));
  }

  /// Only signatures that nobody but the provider can make.
  JWSVerificationKeySelector<SecurityContext> keys(Set<JWSAlgorithm> algorithms) {
    return new JWSVerificationKeySelector<>(algorithms, keys);
  }
}
