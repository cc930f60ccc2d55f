package dev.zhishou.access.web;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.passkey.Shown;
import dev.zhishou.access.passkey.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// What a browser sends when a passkey was shown; binary values are Base64url.
///
/// @param client what the browser says of itself and its page, and the authenticator signed
/// @param authenticator what the authenticator says of itself
record PasskeyBody(
    @Nullable String id,
    @Nullable String client,
    @Nullable String authenticator,
    @Nullable String signature) {
  Shown shown() {
    return new Shown(bytes(id), bytes(client), bytes(authenticator), bytes(signature));
  }

  /// The address in which the browser asks.
  static Site site(HttpServletRequest request) {
    boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
    String port = usual ? "" : ":" + request.getServerPort();
    return new Site(
        request.getServerName(), request.getScheme() + "://" + request.getServerName() + port);
  }

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Nothing, when it is no Base64url.
  static byte[] bytes(@Nullable String text) {
    try {
      return text == null ? new byte[0] : Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException none) {
      return new byte[0];
    }
  }

  static String handle(AccountId account) {
    return text(
        ByteBuffer.allocate(16)
            .putLong(account.value().getMostSignificantBits())
            .putLong(account.value().getLeastSignificantBits())
            .array());
  }
}
