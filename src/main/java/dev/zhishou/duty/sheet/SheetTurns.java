package dev.zhishou.duty.sheet;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Role;
import dev.zhishou.duty.roster.GivenTurn;
import dev.zhishou.duty.roster.Week;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem.Fault;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The turns that a sheet names, and all that is wrong with it, by the names of its cells. What
/// stands outside the week's grid is told too: nothing is passed over.
final class SheetTurns {
  /// Post and name stand before the days.
  static final int FIRST_DAY = 2;

  static final int DAYS = 7;

  private static final int MOST_FAULTS = 500;

  private final Week week;
  private final SheetWords words;
  private final Map<Integer, Map<Integer, Cell>> rows = new TreeMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Map<GivenTurn, String> turns = new LinkedHashMap<>();

  SheetTurns(Week week, SheetWords words, List<Cell> cells) {
    this.week = week;
    this.words = words;
    for (Cell cell : cells) {
      rows.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell);
    }
    read();
  }

  /// Those that are as they must be, with the cells that they stand in.
  Map<GivenTurn, String> turns() {
    return turns;
  }

  List<Fault> faults() {
    return faults.size() <= MOST_FAULTS ? faults : faults.subList(0, MOST_FAULTS);
  }

  private void read() {
    Map<Integer, Cell> head = rows.getOrDefault(0, Map.of());
    for (int day = 0; day < DAYS; day++) {
      String date = week.monday().plusDays(day).toString();
      Cell cell = head.get(FIRST_DAY + day);
      if (cell == null || !cell.text().contains(date)) {
        fault(
            Cell.name(0, FIRST_DAY + day), "week", "这一列应是 " + date, "This column must be " + date);
      }
    }
    rows.forEach(
        (at, row) -> {
          row.values().stream().filter(Cell::formula).forEach(this::reckoned);
          row.values().stream()
              .filter(cell -> cell.column() >= FIRST_DAY + DAYS)
              .forEach(
                  cell ->
                      fault(
                          cell.name(),
                          "outside",
                          "表格以外不能写字",
                          "Nothing may stand outside the grid"));
          if (at > 0) {
            row(at, row);
          }
        });
  }

  private void reckoned(Cell cell) {
    fault(cell.name(), "formula", "不收公式，请填文字", "No formula: write a text");
  }

  private void row(int at, Map<Integer, Cell> row) {
    Role role = named(at, 0, row, words.posts(), "岗位", "post");
    AccountId who = named(at, 1, row, words.people(), "员工", "member of staff");
    for (int day = 0; day < DAYS; day++) {
      Cell cell = row.get(FIRST_DAY + day);
      if (cell != null && !cell.formula()) {
        shifts(cell, week.monday().plusDays(day), role, who);
      }
    }
  }

  private <T> @Nullable T named(
      int at, int column, Map<Integer, Cell> row, Map<String, T> known, String zh, String en) {
    Cell cell = row.get(column);
    if (cell == null) {
      fault(Cell.name(at, column), "required", "没写" + zh, "The " + en + " is missing");
      return null;
    }
    T found = known.get(cell.text());
    if (found == null && !cell.formula()) {
      String text = brief(cell.text());
      fault(
          cell.name(),
          "unknown",
          "没有“" + text + "”这个" + zh,
          "There is no " + en + " “" + text + "”");
    }
    return found;
  }

  private void shifts(Cell cell, LocalDate day, @Nullable Role role, @Nullable AccountId who) {
    List<SheetWords.Times> times = words.times(cell.text()).orElse(null);
    if (times == null) {
      fault(
          cell.name(),
          "shift",
          "“" + brief(cell.text()) + "”不是班名，也不是 08:00-20:00 这样的时间",
          "“" + brief(cell.text()) + "” is neither a shift nor times such as 08:00-20:00");
      return;
    }
    for (SheetWords.Times one : times) {
      boolean next = !one.to().isAfter(one.from());
      Instant from = Moments.at(day, one.from());
      Instant to = Moments.at(next ? day.plusDays(1) : day, one.to());
      if (role != null && who != null) {
        GivenTurn turn = new GivenTurn(role.id(), who.value(), from, to);
        String before = turns.putIfAbsent(turn, cell.name());
        if (before != null) {
          fault(cell.name(), "doubled", "和 " + before + " 重复", "The same as " + before);
        }
      }
    }
  }

  private static String brief(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private void fault(String cell, String code, String zh, String en) {
    faults.add(fault(cell, code, new Message(zh, en)));
  }

  static Fault fault(String cell, String code, Message what) {
    return new Fault(
        "/" + cell, code, new Message(cell + "：" + what.zh(), cell + ": " + what.en()));
  }
}
