package dev.zhishou.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The provider of the company's own, as the operator named it: asked who somebody is, by an
/// authorization code with PKCE.
@Component
public class Provider {
  private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

  private final OidcSettings settings;
  private volatile @Nullable Known known;

  Provider(OidcSettings settings) {
    this.settings = settings;
  }

  /// What stands on the button; empty: there is no provider.
  public Optional<String> name() {
    return settings.given() ? Optional.of(settings.name()) : Optional.empty();
  }

  /// Where the browser is sent; empty: there is no provider, or it does not answer.
  ///
  /// @param back where the provider sends the browser afterwards
  public Optional<URI> address(Asked asked, URI back, Instant now) {
    if (!settings.given()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new AuthenticationRequest.Builder(ResponseType.CODE, scope(), client(), back)
              .endpointURI(known(now).metadata().getAuthorizationEndpointURI())
              .state(new State(asked.state()))
              .nonce(new Nonce(asked.nonce()))
              .codeChallenge(new CodeVerifier(asked.verifier()), CodeChallengeMethod.S256)
              .build()
              .toURI());
    } catch (GeneralException | IOException fault) {
      LOG.warn("The sign-in provider does not answer: {}", fault.getMessage());
      return Optional.empty();
    }
  }

  /// Who came back with this code.
  ///
  /// @param back as it was when he was sent there
  public Answer who(Asked asked, String code, URI back, Instant now) {
    if (!settings.given()) {
      return new Answer.Refused();
    }
    try {
      Known at = known(now);
      HTTPRequest request = exchange(at, asked, code, back).toHTTPRequest();
      request.setConnectTimeout(Known.WAITS);
      request.setReadTimeout(Known.WAITS);
      request.setFollowRedirects(false);
      TokenResponse answer = OIDCTokenResponseParser.parse(request.send());
      if (!(answer instanceof OIDCTokenResponse tokens)) {
        LOG.warn(
            "The sign-in provider refuses a code: {}", answer.toErrorResponse().getErrorObject());
        return new Answer.Refused();
      }
      var validator =
          new IDTokenValidator(
              at.metadata().getIssuer(), client(), at.keys(JWSAlgorithm.Family.SIGNATURE), null);
      var claims =
          validator.validate(tokens.getOIDCTokens().getIDToken(), new Nonce(asked.nonce()));
      String username = claims.getStringClaim(settings.claim());
      return username == null || username.isBlank()
          ? new Answer.Refused()
          : new Answer.Named(username);
    } catch (IOException | KeySourceException fault) {
      LOG.warn("The sign-in provider does not answer: {}", fault.getMessage());
      return new Answer.Unreachable();
    } catch (GeneralException | BadJOSEException | JOSEException refused) {
      LOG.warn("What the sign-in provider says does not hold: {}", refused.getMessage());
      return new Answer.Refused();
    }
  }

  private TokenRequest exchange(Known at, Asked asked, String code, URI back) {
    URI endpoint = at.metadata().getTokenEndpointURI();
    var grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), back, new CodeVerifier(asked.verifier()));
    if (settings.clientSecret() == null || settings.clientSecret().isBlank()) {
      return new TokenRequest.Builder(endpoint, client(), grant).build();
    }
    return new TokenRequest.Builder(endpoint, proof(at, settings.clientSecret()), grant).build();
  }

  private ClientAuthentication proof(Known at, String text) {
    List<ClientAuthenticationMethod> ways = at.metadata().getTokenEndpointAuthMethods();
    boolean basic = ways == null || ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    Secret secret = new Secret(text);
    return basic ? new ClientSecretBasic(client(), secret) : new ClientSecretPost(client(), secret);
  }

  private Known known(Instant now) throws GeneralException, IOException {
    Known before = known;
    if (before != null && before.fresh(now)) {
      return before;
    }
    Known anew = Known.read(String.valueOf(settings.issuer()), now);
    known = anew;
    return anew;
  }

  private ClientID client() {
    return new ClientID(String.valueOf(settings.clientId()));
  }

  private Scope scope() {
    return settings.claim().equals("email")
        ? new Scope("openid", "email")
        : new Scope("openid", "profile");
  }
}
