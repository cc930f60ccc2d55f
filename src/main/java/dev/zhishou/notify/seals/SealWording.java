package dev.zhishou.notify.seals;

import dev.zhishou.access.seal.DaySeal;
import dev.zhishou.access.seal.DaySeals;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.Wording;
import dev.zhishou.notify.Words;
import dev.zhishou.platform.keys.Signing;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What is sent of a seal: `N:ROOT`, as `zhishou verify --seal` takes it; a program gets the signed
/// text too. Nothing in it is about a person.
@Component
class SealWording implements Wording {
  private final DaySeals seals;
  private final JsonMapper json;

  SealWording(DaySeals seals, JsonMapper json) {
    this.seals = seals;
    this.json = json;
  }

  /// What a program gets.
  ///
  /// @param seal `N:ROOT`
  /// @param text what was signed
  /// @param signature Ed25519 over the text, in hex
  record Told(String seal, Instant madeAt, String text, String signature, String publicKey) {}

  @Override
  public String kind() {
    return SentSeals.KIND;
  }

  @Override
  public Optional<Words> words(Queued message, Recipient to, ChannelKind by) {
    int n = Integer.parseInt(message.about());
    return seals.newest(n + 1, 1).stream()
        .filter(seal -> seal.n() == n)
        .map(seal -> by == ChannelKind.WEBHOOK ? program(seal) : person(seal))
        .findFirst();
  }

  private Words program(DaySeal seal) {
    HexFormat hex = HexFormat.of();
    Told told =
        new Told(
            copy(seal),
            seal.madeAt(),
            seal.text(),
            hex.formatHex(seal.signature()),
            hex.formatHex(seal.publicKey()));
    return new Words(SealWays.TYPE, json.writeValueAsString(told), null, false);
  }

  private static Words person(DaySeal seal) {
    String text =
        "【值守】日封 %s 公钥指纹 %s。请留存,日后用 zhishou verify --seal 核对。"
            .formatted(copy(seal), Signing.fingerprint(seal.publicKey()));
    return new Words("日封 " + seal.n(), text, null, false);
  }

  private static String copy(DaySeal seal) {
    return seal.n() + ":" + seal.root();
  }

  @Override
  public String headline(Queued message) {
    return "日封 " + message.about();
  }
}
