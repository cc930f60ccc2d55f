package dev.zhishou.duty.sheet;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.casework.spi.Workbooks;
import dev.zhishou.duty.OnDuty;
import dev.zhishou.duty.roster.DraftRoster;
import dev.zhishou.duty.roster.Drafting;
import dev.zhishou.duty.roster.GivenTurn;
import dev.zhishou.duty.roster.Plan;
import dev.zhishou.duty.roster.ReadRoster;
import dev.zhishou.duty.roster.Roster;
import dev.zhishou.duty.roster.RosterStore;
import dev.zhishou.duty.roster.Turn;
import dev.zhishou.platform.Problem.Fault;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// A week's roster as an Excel sheet: written from what stands, and read as the draft, wholly or
/// not at all. The permission was asked before.
@Component
public class RosterSheets {
  private static final List<String> DAYS = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");

  private final ReadRoster read;
  private final DraftRoster draft;
  private final Accounts accounts;
  private final OnDuty onDuty;
  private final Binder binder;

  RosterSheets(
      ReadRoster read, DraftRoster draft, Accounts accounts, OnDuty onDuty, Binder binder) {
    this.read = read;
    this.draft = draft;
    this.accounts = accounts;
    this.onDuty = onDuty;
    this.binder = binder;
  }

  /// A row of the sheet.
  private record Line(Role role, AccountId who) {}

  /// The sheet of a roster; of an empty week it is the form to fill.
  public Workbooks.Sheet sheet(CommunityId community, Roster roster) {
    Plan plan = roster.plan();
    Map<AccountId, Set<Role>> staff = staff(community);
    SheetWords words = words(plan.turns(), staff);
    List<Workbooks.Column> columns = new ArrayList<>();
    columns.add(new Workbooks.Column("岗位", 14));
    columns.add(new Workbooks.Column("姓名", 12));
    for (int day = 0; day < SheetTurns.DAYS; day++) {
      columns.add(
          new Workbooks.Column(DAYS.get(day) + " " + plan.week().monday().plusDays(day), 16));
    }
    return new Workbooks.Sheet(
        "排班 " + plan.week().monday(),
        columns,
        lines(plan, staff).stream().map(line -> cells(line, plan, words)).iterator());
  }

  /// Every person of every post, and whoever has a turn there.
  private Set<Line> lines(Plan plan, Map<AccountId, Set<Role>> staff) {
    Set<Line> lines = new LinkedHashSet<>();
    Set<Role> posts = new LinkedHashSet<>(plan.rules().posts().keySet());
    binder.reference().roles().keySet().forEach(id -> posts.add(new Role(id)));
    for (Role role : posts) {
      staff.forEach(
          (who, roles) -> {
            if (roles.contains(role)) {
              lines.add(new Line(role, who));
            }
          });
      plan.turns().stream()
          .filter(turn -> turn.role().equals(role))
          .forEach(turn -> lines.add(new Line(role, turn.account())));
    }
    return lines;
  }

  private static List<Workbooks.Cell> cells(Line line, Plan plan, SheetWords words) {
    List<Workbooks.Cell> cells = new ArrayList<>();
    cells.add(new Workbooks.Cell.Text(words.post(line.role())));
    cells.add(new Workbooks.Cell.Text(words.person(line.who())));
    for (int day = 0; day < SheetTurns.DAYS; day++) {
      LocalDate date = plan.week().monday().plusDays(day);
      String shifts =
          plan.turns().stream()
              .filter(turn -> turn.role().equals(line.role()) && turn.account().equals(line.who()))
              .filter(turn -> Moments.dayOf(turn.from()).equals(date))
              .map(turn -> words.shift(time(turn.from()), time(turn.to())))
              .collect(Collectors.joining("、"));
      cells.add(new Workbooks.Cell.Text(shifts));
    }
    return cells;
  }

  private static LocalTime time(Instant at) {
    return at.atZone(Moments.ZONE).toLocalTime();
  }

  private Map<AccountId, Set<Role>> staff(CommunityId community) {
    Map<AccountId, Set<Role>> staff = new LinkedHashMap<>();
    accounts.rolesIn(community).entrySet().stream()
        .filter(one -> one.getValue().stream().anyMatch(Role::staff))
        .sorted((one, other) -> one.getKey().value().compareTo(other.getKey().value()))
        .forEach(one -> staff.put(one.getKey(), one.getValue()));
    return staff;
  }

  private SheetWords words(List<Turn> turns, Map<AccountId, Set<Role>> staff) {
    Set<AccountId> all = new LinkedHashSet<>(staff.keySet());
    turns.forEach(turn -> all.add(turn.account()));
    Map<AccountId, String> known = accounts.names(all);
    Map<AccountId, String> names = new LinkedHashMap<>();
    all.forEach(who -> names.put(who, known.getOrDefault(who, "")));
    Map<Role, String> titles = new LinkedHashMap<>();
    binder
        .reference()
        .roles()
        .keySet()
        .forEach(id -> titles.put(new Role(id), onDuty.title(new Role(id))));
    return SheetWords.of(titles, names, read.rules().patterns());
  }

  /// Keeps the turns of a workbook as the draft of the week; with anything wrong, nothing changes.
  public Drafting keep(RosterStore.At at, byte[] workbook) {
    Roster stands = read.written(at.community(), at.week());
    SheetWords words = words(stands.plan().turns(), staff(at.community()));
    SheetTurns sheet;
    try {
      sheet = new SheetTurns(at.week(), words, SheetReader.cells(workbook));
    } catch (Unreadable e) {
      return new Drafting.Faulty(List.of(new Fault("", "workbook", e.why())));
    }
    if (!sheet.faults().isEmpty()) {
      return new Drafting.Faulty(sheet.faults());
    }
    List<GivenTurn> turns = List.copyOf(sheet.turns().keySet());
    List<String> cells = List.copyOf(sheet.turns().values());
    return switch (draft.keep(at, turns)) {
      case Drafting.Kept kept -> kept;
      case Drafting.Stale stale -> stale;
      case Drafting.Faulty(List<Fault> faults) ->
          new Drafting.Faulty(faults.stream().map(fault -> named(fault, cells)).toList());
    };
  }

  /// The fault of a turn as the fault of its cell.
  private static Fault named(Fault fault, List<String> cells) {
    String[] path = fault.pointer().split("/", -1);
    return path.length > 2
        ? SheetTurns.fault(cells.get(Integer.parseInt(path[2])), fault.code(), fault.message())
        : fault;
  }
}
