package dev.zhishou.notify.outside;

import dev.zhishou.access.CommunityId;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Guests;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads the address that came with a link.
@Component
class GuestAddresses implements Guests {
  private final StepLinks links;

  GuestAddresses(StepLinks links) {
    this.links = links;
  }

  @Override
  public Optional<String> address(CommunityId community, UUID link, ChannelKind by) {
    return links
        .one(community, link)
        .map(StepLink::guest)
        .flatMap(
            guest -> Optional.ofNullable(by == ChannelKind.MAIL ? guest.mail() : guest.phone()));
  }
}
