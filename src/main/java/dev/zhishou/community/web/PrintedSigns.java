package dev.zhishou.community.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.OpenCase;
import dev.zhishou.casework.Surroundings;
import dev.zhishou.community.Contact;
import dev.zhishou.procedure.model.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The signs in the estate carry the hotline, the fax and the mailbox of the company's complaint
/// centre. When one of them changes, the printed signs are outdated, and the front desk is given
/// the task to renew them; who manages the project looks at the result (003-093, 003-094).
@Component
class PrintedSigns {
  private static final Duration RENEWED_IN = Duration.ofDays(7);

  private final OpenCase openCase;
  private final Surroundings surroundings;

  PrintedSigns(OpenCase openCase, Surroundings surroundings) {
    this.openCase = openCase;
    this.surroundings = surroundings;
  }

  /// Opens the task unless the signs say what holds.
  ///
  /// @param after null: it is held no more
  void changed(
      Actor actor, CommunityId community, Contact before, @Nullable Contact after, Instant now) {
    if (after != null && after.phone().equals(before.phone())) {
      return;
    }
    Actor system =
        new Actor(Actor.Kind.SYSTEM, null, "signs", Map.of(community, Set.of()), Set.of());
    UUID giver = giver(actor, community, now);
    var request =
        new OpenCase.Request(
            "assigned-task",
            community.value(),
            (plan, faults) -> answers(giver, said(before, after), now),
            null,
            null,
            null,
            new OpenCase.From(null, null, now, giver, false, null));
    if (openCase.open(system, request) instanceof OpenCase.Opened.Not(var why)) {
      throw new IllegalStateException("no task for outdated signs: " + why);
    }
  }

  private UUID giver(Actor actor, CommunityId community, Instant now) {
    List<UUID> managers = surroundings.people(community.value()).holders("project-manager", now);
    if (!managers.isEmpty()) {
      return managers.getFirst();
    }
    return actor.accountId().value();
  }

  private static SequencedMap<String, Value> answers(UUID giver, String task, Instant now) {
    SequencedMap<String, Value> answers = new LinkedHashMap<>();
    answers.put("giver", new Value.Id(giver.toString()));
    answers.put("task", new Value.Text(task));
    answers.put("task_sort", new Value.Choice(List.of("assigned")));
    answers.put("department", new Value.Id("front-desk"));
    answers.put("due_at", new Value.At(now.plus(RENEWED_IN)));
    return answers;
  }

  private static String said(Contact before, @Nullable Contact after) {
    String what =
        switch (before.kind()) {
          case ComplaintContacts.MAILBOX -> "投诉信箱";
          case ComplaintContacts.FAX -> "投诉传真";
          default -> "投诉热线";
        };
    String now = after == null ? "不再使用" : "改为 " + after.phone();
    return "公示牌上的" + what + "已过期，请更换：原为 " + before.phone() + "，" + now + "。楼下海报重新打印。";
  }
}
