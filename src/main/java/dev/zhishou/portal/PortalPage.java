package dev.zhishou.portal;

import dev.zhishou.access.Community;
import dev.zhishou.community.Contact;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the page of an estate together.
@Component
class PortalPage {
  private final Guide guide;
  private final Numbers numbers;
  private final Buildings buildings;

  PortalPage(Guide guide, Numbers numbers, Buildings buildings) {
    this.guide = guide;
    this.numbers = numbers;
    this.buildings = buildings;
  }

  /// @param place whose code was read; null: none
  PortalView of(Community community, @Nullable UUID place) {
    var id = community.id();
    return new PortalView(
        community.code(),
        community.name(),
        numbers.centre(id).map(PortalView.NumberView::of).orElse(null),
        numbers.weather(id).map(PortalView.NumberView::of).orElse(null),
        numbers.complaints(id).map(PortalView.NumberView::of).orElse(null),
        numbers.mailbox(id).map(Contact::phone).orElse(null),
        numbers.fax(id).map(Contact::phone).orElse(null),
        PortalView.HoursView.of(community),
        guide.principle(),
        guide.services(),
        guide.articles().stream().map(PortalView.GuideView::of).toList(),
        buildings.of(id),
        buildings.here(id, place).orElse(null));
  }
}
