package dev.zhishou.access;

/// A post that somebody holds in a community, by its id in `sop/roles.yaml`; a company renames the
/// labels, never the ids. Two ids stand outside that file: [#ADMIN] runs accounts and operation,
/// [#RESIDENT] lives here and is not staff.
public record Role(String id) {
  public static final Role FRONT_DESK = new Role("front-desk");
  public static final Role SERVICE_SUPERVISOR = new Role("service-supervisor");
  public static final Role SERVICE_MANAGER = new Role("service-manager");
  public static final Role HOUSEKEEPER = new Role("housekeeper");
  public static final Role PROJECT_MANAGER = new Role("project-manager");
  public static final Role DUTY_MANAGER = new Role("duty-manager");
  public static final Role GUARD = new Role("guard");
  public static final Role GUARD_CAPTAIN = new Role("guard-captain");
  public static final Role MONITOR_ROOM = new Role("monitor-room");
  public static final Role ENGINEER = new Role("engineer");
  public static final Role ENGINEERING_SUPERVISOR = new Role("engineering-supervisor");
  public static final Role LIFT_ENGINEER = new Role("lift-engineer");
  public static final Role ARCHIVIST = new Role("archivist");
  public static final Role FINANCE = new Role("finance");
  public static final Role COMPANY_LEADER = new Role("company-leader");
  public static final Role GENERAL_MANAGER = new Role("general-manager");
  public static final Role COMPLAINT_CENTRE = new Role("complaint-centre");

  /// Runs accounts and operation; sees no personal value.
  public static final Role ADMIN = new Role("admin");

  /// Lives in a home of the community; no staff.
  public static final Role RESIDENT = new Role("resident");

  /// Whether who holds it works for the company.
  public boolean staff() {
    return !equals(ADMIN) && !equals(RESIDENT);
  }

  @Override
  public String toString() {
    return id;
  }
}
