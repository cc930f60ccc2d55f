package dev.zhishou.duty.roster;

import static java.util.stream.Collectors.groupingBy;

import dev.zhishou.access.Role;
import dev.zhishou.duty.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What is wrong with the turns of one person: too long on end, two at once, on leave, without the
/// certificate.
final class OnePerson {
  /// Who rests less than this between two turns has not rested: they are one.
  private static final Duration NO_REST = Duration.ofHours(1);

  private final Plan plan;
  private final List<Turn> turns;

  private OnePerson(Plan plan, List<Turn> turns) {
    this.plan = plan;
    this.turns = turns.stream().sorted(Turn.ORDER).toList();
  }

  /// What is wrong with everybody's turns.
  static List<Finding> faults(Plan plan) {
    List<Finding> faults = new ArrayList<>();
    plan.all()
        .sorted(Turn.ORDER)
        .collect(
            groupingBy(Turn::account, LinkedHashMap::new, java.util.stream.Collectors.toList()))
        .forEach((who, turns) -> faults.addAll(new OnePerson(plan, turns).faults()));
    return faults;
  }

  private List<Finding> faults() {
    List<Finding> faults = new ArrayList<>();
    faults.addAll(tooLong());
    faults.addAll(twice());
    faults.addAll(marked(Finding.Kind.ON_LEAVE, plan::away));
    faults.addAll(marked(Finding.Kind.NO_CERTIFICATE, this::uncertified));
    return faults.stream().filter(this::ofTheWeek).toList();
  }

  /// What lies wholly outside is told in its own week.
  private boolean ofTheWeek(Finding fault) {
    return fault.when().from().isBefore(plan.week().to())
        && fault.when().to().isAfter(plan.week().from());
  }

  private List<Finding> tooLong() {
    List<Finding> faults = new ArrayList<>();
    List<Turn> working =
        turns.stream().filter(turn -> !plan.rules().post(turn.role()).standby()).toList();
    Duration most = plan.rules().most();
    if (most != null) {
      faults.addAll(longer(working, most));
    }
    working.stream()
        .collect(groupingBy(Turn::role))
        .forEach(
            (role, own) -> {
              Duration less = plan.rules().post(role).most();
              if (less != null && faults.isEmpty()) {
                faults.addAll(longer(own, less));
              }
            });
    return faults;
  }

  private static List<Finding> longer(List<Turn> turns, Duration most) {
    return runs(turns).stream()
        .filter(run -> Duration.between(run.from(), run.to()).compareTo(most) > 0)
        .map(
            run ->
                new Finding(
                    Finding.Kind.TOO_LONG,
                    run.role(),
                    run.account(),
                    run.stretch(),
                    (int) Math.ceilDiv(Duration.between(run.from(), run.to()).toMinutes(), 60),
                    (int) most.toHours(),
                    null))
        .toList();
  }

  /// Turns that follow one another without a rest, as one of the first's post.
  private static List<Turn> runs(List<Turn> turns) {
    List<Turn> runs = new ArrayList<>();
    for (Turn turn : turns) {
      Turn last = runs.isEmpty() ? null : runs.getLast();
      if (last != null && turn.from().isBefore(last.to().plus(NO_REST))) {
        runs.removeLast();
        Instant end = turn.to().isAfter(last.to()) ? turn.to() : last.to();
        runs.add(new Turn(last.role(), last.account(), last.from(), end));
      } else {
        runs.add(turn);
      }
    }
    return runs;
  }

  private List<Finding> twice() {
    List<Finding> faults = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      for (int j = i + 1; j < turns.size() && turns.get(i).meets(turns.get(j)); j++) {
        Turn one = turns.get(i);
        Turn other = turns.get(j);
        Instant end = one.to().isBefore(other.to()) ? one.to() : other.to();
        faults.add(fault(Finding.Kind.TWICE, other, new Shift.Stretch(other.from(), end)));
      }
    }
    return faults;
  }

  /// One finding for each post, from the first turn that is so to the last.
  private List<Finding> marked(Finding.Kind kind, Predicate<Turn> so) {
    Map<Role, Finding> marked = new LinkedHashMap<>();
    for (Turn turn : turns) {
      if (plan.week().holds(turn.from()) && so.test(turn)) {
        Finding before = marked.get(turn.role());
        Instant from = before == null ? turn.from() : before.when().from();
        marked.put(turn.role(), fault(kind, turn, new Shift.Stretch(from, turn.to())));
      }
    }
    return List.copyOf(marked.values());
  }

  private boolean uncertified(Turn turn) {
    String kind = plan.rules().post(turn.role()).certificate();
    return kind != null && !plan.certified(turn, kind);
  }

  private Finding fault(Finding.Kind kind, Turn turn, Shift.Stretch when) {
    @Nullable String certificate =
        kind == Finding.Kind.NO_CERTIFICATE ? plan.rules().post(turn.role()).certificate() : null;
    return new Finding(kind, turn.role(), turn.account(), when, 0, 0, certificate);
  }
}
