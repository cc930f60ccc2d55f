package dev.zhishou.access.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a provider was asked, kept in the session of the browser that asked until it comes back.
///
/// @param state comes back as it is
/// @param nonce stands in the ID token
/// @param verifier proves to the provider who asked (PKCE)
/// @param target where the person wanted to go: in one of our own doors
/// @param until the answer is taken
public record Asked(String state, String nonce, String verifier, String target, Instant until) {
  private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(10);
  private static final String OWN_DOOR = "/(desk|field|admin)(/[A-Za-z0-9._~%=&@:,+-]+)*/?";
  private static final String FRONT = "/desk";

  /// A new one.
  ///
  /// @param target where the person wants to go; what is not one of our doors becomes the desk
  public static Asked fresh(@Nullable String target, Instant now) {
    return new Asked(
        new State(32).getValue(),
        new Nonce(32).getValue(),
        new CodeVerifier().getValue(),
        own(target),
        now.plus(ANSWERED_WITHIN));
  }

  private static String own(@Nullable String target) {
    return target != null
            && target.length() <= 500
            && target.matches(OWN_DOOR)
            && !target.contains("/.")
        ? target
        : FRONT;
  }

  /// The door whose sign-in page it began at.
  public static String door(@Nullable Asked asked) {
    return asked == null ? FRONT : "/" + asked.target.split("/", 3)[1];
  }

  /// Whether this is the answer to it.
  public boolean answeredBy(@Nullable String came, Instant now) {
    return came != null && new State(state).equals(new State(came)) && now.isBefore(until);
  }

  /// As it stands in a session.
  public String text() {
    return String.join("\n", state, nonce, verifier, target, until.toString());
  }

  /// As it stood there.
  public static Optional<Asked> of(@Nullable Object text) {
    if (!(text instanceof String kept)) {
      return Optional.empty();
    }
    List<String> parts = List.of(kept.split("\n", -1));
    return Optional.of(
        new Asked(
            parts.get(0), parts.get(1), parts.get(2), parts.get(3), Instant.parse(parts.get(4))));
  }

  @Override
  public String toString() {
    return "Asked[hidden]";
  }
}
