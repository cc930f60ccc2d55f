package dev.zhishou.duty.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Role;
import dev.zhishou.duty.roster.Turn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// The turns of a draft as they are kept.
final class DraftText {
  private static final JsonMapper JSON = new JsonMapper();

  private DraftText() {}

  /// A turn of a draft.
  record Line(String role, UUID account, Instant from, Instant to) {
    static Line of(Turn turn) {
      return new Line(turn.role().id(), turn.account().value(), turn.from(), turn.to());
    }

    Turn turn() {
      return new Turn(new Role(role), new AccountId(account), from, to);
    }
  }

  static String of(List<Turn> turns) {
    return JSON.writeValueAsString(turns.stream().map(Line::of).toList());
  }

  static List<Turn> turns(String text) {
    return List.of(JSON.readValue(text, Line[].class)).stream().map(Line::turn).toList();
  }
}
