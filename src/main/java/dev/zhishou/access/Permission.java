package dev.zhishou.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What somebody may do in a community, and which roles may (API, *Who may act*). Whether a step is
/// his is no permission but a matter of who holds its role (`casework.spi.Holders`).
public enum Permission {
  /// Reports, triage, openings; note, attach and raise on a case; reading cases and registers.
  WORK("在本小区工作", "work in this community"),
  /// Personal values of the registers and the caller card.
  SEE_PERSONAL("查看个人信息", "see personal values"),
  /// Settling a step for a colleague or an outside party, who called in.
  ACT_FOR_OTHERS("代人办结", "settle a step in another's name"),
  /// Skip, reopen, cancel; a false alarm also its opener.
  SKIP("跳过、重开、撤销", "skip, reopen or cancel"),
  /// Answering who asks about his data, erasing private values.
  ERASE("答复个人信息请求、删除个人信息", "answer requests about personal data, erase private values"),
  /// Writing a version of a procedure, publishing another's.
  DRAFT_PROCEDURES("起草和发布规程", "draft and publish procedures"),
  /// Writing a version of a blank form; it is published by who may publish procedures.
  EDIT_FORMS("编制空白表格", "edit blank forms"),
  /// Saying with how many heads a post is planned.
  PLAN_POSTS("定编制", "plan the heads of posts"),
  /// Deciding, as head of the department, on complaints and warranty cases over their limit.
  DECIDE_OVERDUE("处置超时的投诉和保修", "decide on late complaints and warranty cases"),
  /// Bills of the homes, what was paid of them, and the share that came in.
  KEEP_BILLS("登记账单和收款", "keep bills and payments"),
  /// Figures of the community.
  SET_FIGURES("设定本小区的参数", "set the figures of the community"),
  /// The profile of the estate, its contacts and public places.
  KEEP_ESTATE("维护小区资料", "maintain the estate's data"),
  /// Writing the roster.
  WRITE_ROSTER("排班", "write the roster"),
  /// Writing a notice to many, and sending it.
  SEND_NOTICES("发通知", "send notices"),
  /// Approving another's notice that goes to many homes.
  APPROVE_NOTICES("批准通知", "approve notices"),
  /// Accounts, tokens, operation.
  RUN_ACCOUNTS("管理账号", "run accounts and operation"),
  /// Reading the audit log.
  READ_AUDIT("查看审计记录", "read the audit log"),
  /// Knowing the community at all: its name, its figures, its procedures.
  KNOW("了解本小区", "know this community");

  private static final Set<Role> DESK =
      Set.of(
          Role.FRONT_DESK,
          Role.SERVICE_SUPERVISOR,
          Role.SERVICE_MANAGER,
          Role.DUTY_MANAGER,
          Role.MONITOR_ROOM,
          Role.PROJECT_MANAGER);

  private static final Set<Role> MANAGERS =
      Set.of(Role.SERVICE_MANAGER, Role.PROJECT_MANAGER, Role.COMPANY_LEADER);

  private static final Set<Role> BILLERS =
      Set.of(Role.FINANCE, Role.SERVICE_MANAGER, Role.PROJECT_MANAGER);

  private static final Set<Role> SUPERVISORS =
      Set.of(
          Role.SERVICE_SUPERVISOR,
          Role.GUARD_CAPTAIN,
          Role.ENGINEERING_SUPERVISOR,
          Role.SERVICE_MANAGER,
          Role.DUTY_MANAGER,
          Role.PROJECT_MANAGER,
          Role.COMPANY_LEADER);

  private static final Set<Role> AUDITORS =
      Set.of(Role.ADMIN, Role.PROJECT_MANAGER, Role.COMPANY_LEADER);

  private final String chinese;
  private final String english;

  Permission(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /// What the actor may do there.
  public Verdict judge(Actor actor, CommunityId community) {
    if (actor.kind() == Actor.Kind.SYSTEM) {
      return Verdict.ALLOWED;
    }
    if (!actor.sees(community)) {
      return Verdict.HIDDEN;
    }
    return actor.rolesIn(community).stream().anyMatch(this::givenTo)
        ? Verdict.ALLOWED
        : Verdict.DENIED;
  }

  /// Whether the actor may do it in that community.
  public boolean allows(Actor actor, CommunityId community) {
    return judge(actor, community) == Verdict.ALLOWED;
  }

  /// Whether the actor may do it in one community at least: for what belongs to the company, such
  /// as the library of procedures.
  public boolean allowsAnywhere(Actor actor) {
    return actor.roles().keySet().stream().anyMatch(community -> allows(actor, community));
  }

  /// Whether this role carries the permission.
  public boolean givenTo(Role role) {
    return switch (this) {
      case WORK, SEE_PERSONAL -> role.staff();
      case ACT_FOR_OTHERS -> DESK.contains(role);
      case SEND_NOTICES -> DESK.contains(role) || SUPERVISORS.contains(role);
      case APPROVE_NOTICES -> MANAGERS.contains(role) || role.equals(Role.DUTY_MANAGER);
      case SKIP, WRITE_ROSTER -> SUPERVISORS.contains(role);
      case KEEP_ESTATE -> SUPERVISORS.contains(role) || role.equals(Role.ARCHIVIST);
      case ERASE, SET_FIGURES -> role.equals(Role.PROJECT_MANAGER);
      case DECIDE_OVERDUE -> role.equals(Role.SERVICE_MANAGER) || role.equals(Role.PROJECT_MANAGER);
      case KEEP_BILLS -> BILLERS.contains(role);
      case DRAFT_PROCEDURES, PLAN_POSTS -> MANAGERS.contains(role);
      case EDIT_FORMS -> role.equals(Role.SERVICE_SUPERVISOR) || MANAGERS.contains(role);
      case RUN_ACCOUNTS -> role.equals(Role.ADMIN);
      case READ_AUDIT -> AUDITORS.contains(role);
      case KNOW -> true;
    };
  }

  /// The word as programs know it (`run-accounts`).
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The words of what the actor may do in that community, in order.
  public static List<String> words(Actor actor, CommunityId community) {
    return Arrays.stream(values())
        .filter(one -> one.allows(actor, community))
        .map(Permission::word)
        .toList();
  }

  /// What it is called, Chinese first.
  public String label() {
    return chinese + " / " + english;
  }

  /// The Chinese label.
  public String chinese() {
    return chinese;
  }

  /// The English label.
  public String english() {
    return english;
  }
}
