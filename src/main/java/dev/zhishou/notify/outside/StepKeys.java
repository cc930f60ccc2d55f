package dev.zhishou.notify.outside;

import dev.zhishou.notify.NotifySettings;
import dev.zhishou.platform.keys.BlindIndex;
import java.util.Base64;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The keys in links to one step: 128 bits that nobody computes without the key of the house. The
/// database keeps a digest, so that whoever reads it opens nothing.
@Component
public class StepKeys {
  /// How a key looks.
  public static final String SHAPE = "[A-Za-z0-9_-]{22}";

  private final BlindIndex index;
  private final @Nullable String address;

  StepKeys(BlindIndex index, NotifySettings settings) {
    this.index = index;
    this.address = settings.address();
  }

  /// The path that the link has on this server.
  public String path(UUID link) {
    byte[] key = index.of("step-link", link.toString());
    return "/s/" + Base64.getUrlEncoder().withoutPadding().encodeToString(key);
  }

  /// The whole link; null: the server does not know under which address it is reached.
  public @Nullable String url(UUID link) {
    return address == null || address.isBlank() ? null : address.replaceAll("/+$", "") + path(link);
  }

  /// The digest of a link's key, as it is kept.
  byte[] digest(UUID link) {
    return digest(path(link).substring("/s/".length()));
  }

  /// The digest of a key that somebody came with.
  static byte[] digest(String key) {
    return DigestUtils.sha256(key);
  }
}
