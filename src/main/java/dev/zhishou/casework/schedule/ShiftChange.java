package dev.zhishou.casework.schedule;

import dev.zhishou.casework.engine.World;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;

/// A post that goes from one person to another at a moment.
///
/// @param role the post
/// @param outgoing who had it
/// @param incoming who has it from then on
record ShiftChange(String role, UUID outgoing, UUID incoming) {
  private static final String POST = "post of the shift";
  static final String OUTGOING = "outgoing of the shift";
  static final String INCOMING = "incoming of the shift";

  /// Whether a procedure asks which post it is about.
  static boolean askedIn(Collection<Ask> asks) {
    return asks.stream().anyMatch(ask -> POST.equals(ask.source().from()));
  }

  /// The posts that change hands at that moment.
  static List<ShiftChange> at(Instant moment, Collection<String> roles, World.People people) {
    List<ShiftChange> changes = new ArrayList<>();
    for (String role : roles.stream().sorted().toList()) {
      List<UUID> before = people.holders(role, moment.minusMillis(1));
      List<UUID> after = people.holders(role, moment);
      var leaves = before.stream().filter(one -> !after.contains(one)).findFirst();
      var comes = after.stream().filter(one -> !before.contains(one)).findFirst();
      if (leaves.isPresent() && comes.isPresent()) {
        changes.add(new ShiftChange(role, leaves.get(), comes.get()));
      }
    }
    return changes;
  }

  /// What it answers of the questions that are filled from it.
  SequencedMap<String, Value> answers(Collection<Ask> asks) {
    SequencedMap<String, Value> answers = new LinkedHashMap<>();
    for (Ask ask : asks) {
      String from = String.valueOf(ask.source().from());
      switch (from) {
        case POST -> answers.put(ask.name(), new Value.Id(role));
        case OUTGOING -> answers.put(ask.name(), new Value.Id(outgoing.toString()));
        case INCOMING -> answers.put(ask.name(), new Value.Id(incoming.toString()));
        default -> {}
      }
    }
    return answers;
  }
}
