package dev.zhishou.duty.roster;

import static dev.zhishou.duty.roster.DraftRoster.fault;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.platform.Problem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes what is said to the findings of a roster: who stands in, or why it goes without. A reason
/// is the manager's alone. What was said of the same finding before still holds.
@Component
class SettleFindings {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 500;

  private final Accounts accounts;

  SettleFindings(Accounts accounts) {
    this.accounts = accounts;
  }

  List<Settled> settle(
      Actor actor,
      CommunityId community,
      Roster roster,
      List<Answer> answers,
      RosterStore.Signed signed,
      List<Fault> faults) {
    List<Settled> settled = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      String where = "/settled/" + i;
      Answer answer = answers.get(i);
      Optional<Finding> finding = finding(roster, answer.finding());
      if (finding.isEmpty()) {
        faults.add(fault(where + "/finding", "unknown", "没有这一条", "There is no such finding"));
      } else if (finding.get().kind() == Finding.Kind.NOBODY_IN_CHARGE) {
        faults.add(
            fault(
                where + "/finding",
                "in-charge",
                "特殊时期必须排上负责人，写理由也不能发布",
                "A special period needs somebody in charge: no reason lets it pass"));
      } else if (answer.standIn() != null) {
        standIn(where, roster, finding.get(), new AccountId(answer.standIn()), community, faults);
      } else {
        reason(where, actor, community, answer.reason(), faults);
      }
      finding.ifPresent(
          one ->
              settled.add(
                  new Settled(
                      one.id(),
                      answer.standIn(),
                      answer.standIn() == null ? answer.reason() : null,
                      signed.by().value(),
                      signed.at())));
    }
    for (Finding finding : roster.findings()) {
      if (settled.stream().noneMatch(one -> one.finding().equals(finding.id()))) {
        roster.settled(finding).ifPresent(settled::add);
      }
    }
    return settled;
  }

  private static Optional<Finding> finding(Roster roster, @Nullable String id) {
    return roster.findings().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private void standIn(
      String where,
      Roster roster,
      Finding finding,
      AccountId who,
      CommunityId community,
      List<Fault> faults) {
    String at = where + "/stand_in";
    Set<Role> held = accounts.rolesIn(community).getOrDefault(who, Set.of());
    if (held.stream().noneMatch(Role::staff)) {
      faults.add(fault(at, "unknown", "小区没有这个员工", "The community has no such staff"));
      return;
    }
    if (!finding.wantsSomebody()) {
      faults.add(fault(at, "reason", "这一条要写理由", "This one wants a reason"));
      return;
    }
    Turn turn = new Turn(finding.role(), who, finding.when().from(), finding.when().to());
    String kind = finding.certificate();
    if (kind != null && !roster.plan().certified(turn, kind)) {
      faults.add(fault(at, "certificate", "他没有有效的证书", "He holds no valid certificate"));
    }
    if (roster.plan().away(turn)) {
      faults.add(fault(at, "on-leave", "他在请假", "He is on leave"));
    }
    boolean there =
        roster
            .plan()
            .all()
            .anyMatch(
                one ->
                    one.account().equals(who)
                        && one.role().equals(finding.role())
                        && one.meets(turn));
    if (there) {
      faults.add(fault(at, "twice", "他那时已在这个岗上", "He has this post then already"));
    }
  }

  private static void reason(
      String where,
      Actor actor,
      CommunityId community,
      @Nullable String reason,
      List<Fault> faults) {
    String at = where + "/reason";
    int length = reason == null ? 0 : reason.strip().length();
    if (length < SHORTEST || length > LONGEST) {
      faults.add(
          fault(at, "required", "写明理由(2 到 500 字),或指定顶班的人", "A reason of 2 to 500 characters"));
    }
    if (!actor.holds(Role.PROJECT_MANAGER, community)
        && !actor.holds(Role.COMPANY_LEADER, community)) {
      faults.add(
          fault(at, "manager", "只有项目经理能说明理由后照样发布", "Only the project manager may give a reason"));
    }
  }
}
