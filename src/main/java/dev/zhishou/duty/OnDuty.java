package dev.zhishou.duty;

import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who is on duty, and who will be.
@Component
public class OnDuty {
  private final People people;
  private final Binder binder;

  OnDuty(People people, Binder binder) {
    this.people = people;
    this.binder = binder;
  }

  /// One stretch of a duty.
  public record Turn(Duty duty, Shift.Stretch stretch) {}

  /// Who is on duty at the moment, by role.
  public List<Turn> at(CommunityId community, Instant at) {
    return people
        .snapshot(community)
        .all()
        .flatMap(duty -> duty.shift().at(at).stream().map(stretch -> new Turn(duty, stretch)))
        .sorted(order())
        .toList();
  }

  /// All stretches that touch the time between.
  public List<Turn> between(CommunityId community, Instant from, Instant to) {
    return people.duties(community, Moments.dayOf(from).minusDays(1)).stream()
        .flatMap(duty -> duty.shift().between(from, to).stream().map(one -> new Turn(duty, one)))
        .sorted(order())
        .toList();
  }

  /// The title of a role; its id when the binder does not know it.
  public String title(Role role) {
    var known = binder.reference().roles().get(role.id());
    return known == null ? role.id() : known.title();
  }

  private static Comparator<Turn> order() {
    return Comparator.comparing((Turn turn) -> turn.stretch().from())
        .thenComparing(turn -> turn.duty().role().id())
        .thenComparing(turn -> turn.duty().id());
  }
}
