package dev.zhishou.custody;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.spi.HandedOver;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells the incoming of a shift what is in custody: what is kept, sealed, opened or lent.
@Component
class ThingsInHand implements HandedOver {
  private static final int MOST = 200;
  private static final List<State> IN_HAND =
      List.of(State.KEPT, State.SEALED, State.OPENED, State.MOVED);

  private final Custody custody;

  ThingsInHand(Custody custody) {
    this.custody = custody;
  }

  @Override
  public List<HandedOver.Thing> things(CommunityId community) {
    return IN_HAND.stream()
        .flatMap(state -> custody.things(community.value(), state, null, MOST).stream())
        .filter(thing -> !thing.origin().drill())
        .map(thing -> new HandedOver.Thing(thing.origin().caseId(), thing.origin().label()))
        .toList();
  }
}
