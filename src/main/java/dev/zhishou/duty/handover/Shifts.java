package dev.zhishou.duty.handover;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.Live;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Value;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A change of shift: which post, from whom to whom.
///
/// @param outgoing null: not said
/// @param incoming null: not said
public record Shifts(
    CommunityId community, String role, @Nullable UUID outgoing, @Nullable UUID incoming) {
  private static final String POST = "post of the shift";
  private static final String OUTGOING = "outgoing of the shift";
  private static final String INCOMING = "incoming of the shift";

  /// What a case hands over; empty when it is no handover.
  static Optional<Shifts> of(Live live) {
    String role = answer(live, POST);
    return role == null
        ? Optional.empty()
        : Optional.of(
            new Shifts(
                new CommunityId(live.community()),
                role,
                account(answer(live, OUTGOING)),
                account(answer(live, INCOMING))));
  }

  private static @Nullable UUID account(@Nullable String id) {
    return id == null ? null : UUID.fromString(id);
  }

  private static @Nullable String answer(Live live, String from) {
    for (Ask ask : live.plan().procedure().asks().values()) {
      var given = live.state().answers().get(ask.name());
      if (from.equals(ask.source().from())
          && given != null
          && given.getLast().value() instanceof Value.Id(String id)) {
        return id;
      }
    }
    return null;
  }
}
