package dev.zhishou.notify.seals;

import dev.zhishou.notify.ChannelKind;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Who outside keeps the day seals, `zhishou.seals.*`; the webhooks of head office get them too.
///
/// @param mail address that each seal is sent to; null: none
/// @param phone number that each seal is sent to; null: none
@ConfigurationProperties("zhishou.seals")
public record SealSettings(@Nullable String mail, @Nullable String phone) {
  /// The keeper among who is written to without an account.
  public static final UUID KEEPER = new UUID(0x5ea1L << 48 | 0x5000L, 0x8000_0000_0000_0001L);

  /// The keeper's address for a channel; empty: none is named.
  public Optional<String> address(ChannelKind by) {
    String address =
        switch (by) {
          case MAIL -> mail;
          case SMS -> phone;
          case IN_APP, VOICE, WECOM, DINGTALK, FEISHU, WEBHOOK -> null;
        };
    return Optional.ofNullable(address).filter(one -> !one.isBlank());
  }
}
