package dev.zhishou.notify.seals;

import dev.zhishou.access.CommunityId;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.Ways;
import dev.zhishou.notify.channel.GatewaySettings;
import dev.zhishou.notify.channel.Gateways;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The ways of a seal out of the house: webhooks of head office that want to know of it, and the
/// keeper's addresses for which a gateway is set up.
@Component
class SealWays {
  /// The type of event that a webhook may ask for.
  static final String TYPE = "seal.made";

  private final Gateways gateways;
  private final Ways ways;
  private final SealSettings settings;

  SealWays(Gateways gateways, Ways ways, SealSettings settings) {
    this.gateways = gateways;
    this.ways = ways;
    this.settings = settings;
  }

  List<SealsLeave.Way> out(CommunityId office) {
    Set<ChannelKind> personal = ways.personal();
    return Stream.concat(
            gateways.all().stream()
                .filter(one -> one.off() == null)
                .map(Gateways.Kept::gateway)
                .filter(one -> one.community().equals(office.value()) && hears(one.settings()))
                .map(one -> new SealsLeave.Way(new Recipient.Group(one.id()), ChannelKind.WEBHOOK)),
            Stream.of(ChannelKind.MAIL, ChannelKind.SMS)
                .filter(by -> personal.contains(by) && settings.address(by).isPresent())
                .map(by -> new SealsLeave.Way(new Recipient.Guest(SealSettings.KEEPER), by)))
        .toList();
  }

  private static boolean hears(GatewaySettings settings) {
    return settings instanceof GatewaySettings.Webhook webhook
        && (webhook.events().isEmpty() || webhook.events().contains(TYPE));
  }
}
