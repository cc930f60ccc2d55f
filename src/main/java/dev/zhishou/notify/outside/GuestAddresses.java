package dev.zhishou.notify.outside;

import dev.zhishou.access.CommunityId;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Guests;
import dev.zhishou.notify.seals.SealSettings;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads the address that came with a link, or that is named for the keeper of the day seals.
@Component
class GuestAddresses implements Guests {
  private final StepLinks links;
  private final SealSettings seals;

  GuestAddresses(StepLinks links, SealSettings seals) {
    this.links = links;
    this.seals = seals;
  }

  @Override
  public Optional<String> address(CommunityId community, UUID link, ChannelKind by) {
    if (link.equals(SealSettings.KEEPER)) {
      return seals.address(by);
    }
    return links
        .one(community, link)
        .map(StepLink::guest)
        .flatMap(
            guest -> Optional.ofNullable(by == ChannelKind.MAIL ? guest.mail() : guest.phone()));
  }
}
