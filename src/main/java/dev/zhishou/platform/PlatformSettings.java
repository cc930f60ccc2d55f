package dev.zhishou.platform;

import dev.zhishou.Exempt;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the operator chose at the start, `zhishou.*`.
///
/// @param data folder of everything that is kept outside the database, and of the embedded one
/// @param database address of the owner's own PostgreSQL; null = the embedded one
/// @param masterKeyFile file of the master key; null = `keys/master.key` below `data`
/// @param listen address that the server listens on
/// @param behindProxy a reverse proxy in front speaks TLS and sets `X-Forwarded-*`
/// @param tls whether the server itself speaks TLS
/// @param empty start without the demonstration company
/// @param ahead how far the demonstration's clock shall be ahead of the real one, at least
@ConfigurationProperties("zhishou")
@Exempt(reason = "one component for each setting")
public record PlatformSettings(
    @DefaultValue("data") Path data,
    @Nullable String database,
    @Nullable Path masterKeyFile,
    @DefaultValue("127.0.0.1") String listen,
    @DefaultValue("false") boolean behindProxy,
    @DefaultValue("false") boolean tls,
    @DefaultValue("false") boolean empty,
    @DefaultValue("0s") Duration ahead) {

  /// The file of the master key.
  public Path masterKey() {
    return masterKeyFile != null ? masterKeyFile : data.resolve("keys/master.key");
  }

  /// Whether only programs on this machine can reach the server: the only case in which the
  /// demonstration's passwords are good.
  public boolean onlyFromHere() {
    try {
      return !behindProxy && InetAddress.getByName(listen).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
