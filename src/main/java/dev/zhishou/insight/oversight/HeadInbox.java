package dev.zhishou.insight.oversight;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.Outcome;
import dev.zhishou.casework.RunCommands;
import dev.zhishou.casework.Sent;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.insight.past.PastCases;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Late complaints and warranty cases stay with the head of the department until he has decided;
/// what he decides is a note of his on the case. Another step that runs over its limit later brings
/// the case back.
@Component
class HeadInbox {
  private final PastCases cases;
  private final Decisions decisions;
  private final RunCommands commands;
  private final Clock clock;

  HeadInbox(PastCases cases, Decisions decisions, RunCommands commands, Clock clock) {
    this.cases = cases;
    this.decisions = decisions;
    this.commands = commands;
    this.clock = clock;
  }

  /// What waits for him, the longest first.
  List<Overdue> waiting(CommunityId community) {
    Instant now = clock.instant();
    Map<UUID, Instant> decided = decisions.last(community);
    return cases.open(community).stream()
        .flatMap(past -> Overdue.of(past, now).stream())
        .filter(one -> waits(one, decided))
        .sorted(Comparator.comparing(Overdue::first))
        .toList();
  }

  static boolean waits(Overdue one, Map<UUID, Instant> decided) {
    Instant last = decided.get(one.past().live().id());
    return last == null || last.isBefore(one.last());
  }

  /// Writes what he decides on the case, then takes it off his list. The permission was asked.
  ///
  /// @param id makes a repeat harmless
  /// @return whether the case took the note: one that is over does not
  boolean decide(Actor actor, CommunityId community, UUID caseId, UUID id, String text) {
    Instant at = clock.instant();
    Outcome outcome =
        commands
            .run(actor, caseId, List.of(Sent.of(id, new Command.Note(null, "负责人处置：" + text))), null)
            .orElseThrow();
    if (outcome.results().getFirst().refused() != null) {
      return false;
    }
    decisions.keep(community, id, caseId, actor.accountId(), at);
    return true;
  }
}
