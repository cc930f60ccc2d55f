package dev.zhishou.duty.roster;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Role;
import dev.zhishou.duty.Shift;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which hours of a post have too few people. Who is on leave is not there; where a certificate is
/// wanted, who lacks it does not count.
final class Coverage {
  private final Plan plan;
  private final Role role;
  private final RosterRules.Post post;
  private final List<Turn> present;

  private Coverage(Plan plan, Role role, RosterRules.Post post) {
    this.plan = plan;
    this.role = role;
    this.post = post;
    this.present = plan.all().filter(turn -> turn.role().equals(role) && !plan.away(turn)).toList();
  }

  /// The holes of all posts that the community has.
  static List<Finding> holes(Plan plan) {
    List<Finding> holes = new ArrayList<>();
    plan.rules()
        .posts()
        .forEach(
            (role, post) -> {
              if (post.heads() > 0 && plan.staffed().contains(role)) {
                holes.addAll(new Coverage(plan, role, post).holes());
              }
            });
    return holes;
  }

  /// When on special days nobody in charge is there, who is not on leave.
  static List<Finding> nobodyInCharge(Plan plan) {
    RosterRules.Special special = plan.rules().special();
    List<Turn> there =
        plan.all()
            .filter(turn -> special.inCharge().contains(turn.role()) && !plan.away(turn))
            .toList();
    List<Finding> holes = new ArrayList<>();
    for (LocalDate day : new TreeSet<>(special.days())) {
      Set<Instant> moments = new TreeSet<>(Set.of(Moments.startOf(day), Moments.endOf(day)));
      there.forEach(turn -> moments.addAll(List.of(turn.from(), turn.to())));
      moments.removeIf(at -> at.isBefore(Moments.startOf(day)) || at.isAfter(Moments.endOf(day)));
      List<Instant> at = List.copyOf(moments);
      for (int i = 0; i + 1 < at.size(); i++) {
        Shift.Stretch between = new Shift.Stretch(at.get(i), at.get(i + 1));
        if (there.stream().noneMatch(turn -> turn.stretch().covers(between.from()))) {
          join(
              holes,
              new Finding(
                  Finding.Kind.NOBODY_IN_CHARGE, Role.PROJECT_MANAGER, null, between, 0, 1, null));
        }
      }
    }
    return holes;
  }

  private List<Finding> holes() {
    List<Instant> moments = new ArrayList<>(moments());
    List<Finding> holes = new ArrayList<>();
    for (int i = 0; i + 1 < moments.size(); i++) {
      Finding hole = hole(new Shift.Stretch(moments.get(i), moments.get(i + 1)));
      if (hole != null) {
        join(holes, hole);
      }
    }
    return holes;
  }

  /// Between two of them nothing changes.
  private Set<Instant> moments() {
    Set<Instant> moments = new TreeSet<>();
    for (LocalDate day = plan.week().monday();
        !day.isAfter(plan.week().sunday());
        day = day.plusDays(1)) {
      moments.add(Moments.startOf(day));
      moments.add(Moments.at(day, post.from()));
      moments.add(Moments.at(day, post.to()));
    }
    moments.add(plan.week().to());
    for (Turn turn : present) {
      moments.add(turn.from());
      moments.add(turn.to());
    }
    moments.removeIf(at -> at.isBefore(plan.week().from()) || at.isAfter(plan.week().to()));
    return moments;
  }

  private @Nullable Finding hole(Shift.Stretch between) {
    if (!wanted(between.from())) {
      return null;
    }
    Set<AccountId> there = new HashSet<>();
    Set<AccountId> counted = new HashSet<>();
    for (Turn turn : present) {
      if (turn.stretch().covers(between.from())) {
        there.add(turn.account());
        String kind = post.certificate();
        if (kind == null || plan.certified(turn, kind)) {
          counted.add(turn.account());
        }
      }
    }
    if (counted.size() >= post.heads()) {
      return null;
    }
    Finding.Kind kind = there.isEmpty() ? Finding.Kind.UNCOVERED : Finding.Kind.TOO_FEW;
    return new Finding(kind, role, null, between, counted.size(), post.heads(), post.certificate());
  }

  private boolean wanted(Instant at) {
    Shift hours = Shift.daily(plan.week().monday().minusDays(1), post.from(), post.to());
    return hours.at(at).isPresent();
  }

  private static void join(List<Finding> holes, Finding hole) {
    Finding last = holes.isEmpty() ? null : holes.getLast();
    if (last != null
        && last.when().to().equals(hole.when().from())
        && last.kind() == hole.kind()
        && last.have() == hole.have()) {
      holes.removeLast();
      var longer = new Shift.Stretch(last.when().from(), hole.when().to());
      holes.add(
          new Finding(
              hole.kind(),
              hole.role(),
              null,
              longer,
              hole.have(),
              hole.need(),
              hole.certificate()));
    } else {
      holes.add(hole);
    }
  }
}
