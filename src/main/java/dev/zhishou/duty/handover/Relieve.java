package dev.zhishou.duty.handover;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.NameBasedId;
import dev.zhishou.casework.spi.StepAction.Facts;
import dev.zhishou.casework.spi.StepAction.Prepared;
import dev.zhishou.duty.Duty;
import dev.zhishou.duty.OnDuty;
import dev.zhishou.duty.People;
import dev.zhishou.duty.Shift;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who relieves somebody for a while (`post-relief`) is on duty with his posts, from when he has
/// taken over until the other is back, at the longest until the other's shift ends.
@Component
class Relieve {
  private static final String LEAVER = "leaver";
  private static final String RELIEF = "relief";

  private final OnDuty onDuty;
  private final Reliefs reliefs;
  private final People people;

  Relieve(OnDuty onDuty, Reliefs reliefs, People people) {
    this.onDuty = onDuty;
    this.reliefs = reliefs;
    this.people = people;
  }

  /// The first signature of both begins it, the next ends it; nothing, where nobody is named.
  Prepared prepare(Live live, Facts facts) {
    UUID leaver = account(live, LEAVER);
    UUID relief = account(live, RELIEF);
    if (leaver == null || relief == null || leaver.equals(relief)) {
      return Prepared.write(writing -> {});
    }
    CommunityId community = new CommunityId(facts.community());
    Instant at = facts.doing().at();
    List<Duty> begun = duties(facts, community, leaver, relief, at);
    return Prepared.write(
        sql -> {
          if (!reliefs.end(sql, community, facts.caseId(), at)) {
            reliefs.begin(sql, facts.caseId(), begun);
          }
          people.forget();
        });
  }

  private List<Duty> duties(
      Facts facts, CommunityId community, UUID leaver, UUID relief, Instant at) {
    List<Duty> duties = new ArrayList<>();
    for (OnDuty.Turn turn : onDuty.at(community, at)) {
      LocalTime from = at.atZone(Moments.ZONE).toLocalTime();
      if (turn.duty().account().value().equals(leaver)) {
        LocalTime to = turn.stretch().to().atZone(Moments.ZONE).toLocalTime();
        duties.add(
            new Duty(
                NameBasedId.v5(facts.caseId(), facts.act().run() + turn.duty().id()),
                community,
                new AccountId(relief),
                turn.duty().role(),
                Shift.once(Moments.dayOf(at), from, to),
                true));
      }
    }
    return duties;
  }

  private static @Nullable UUID account(Live live, String name) {
    var given = live.state().answers().get(name);
    return given != null && given.getLast().value() instanceof Value.Id(String id)
        ? UUID.fromString(id)
        : null;
  }
}
