package dev.zhishou.casework.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Writes random procedures in the language: stages, rows, rounds, intervals, calendars, lasting
/// duties, approvals, moments, automatic steps, conditions on answers and on steps. Not all are
/// sound; the lint says which are.
final class RandomProcedures {
  private static final List<String> ROLES =
      List.of("front-desk", "guard", "engineer", "cleaner", "monitor-room", "housekeeper");

  private final SplittableRandom random;
  private final StringBuilder text = new StringBuilder();
  private final List<String> yesNo = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();
  private int steps;
  private int questions;

  private RandomProcedures(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /// The procedure of a seed.
  static String of(long seed) {
    return new RandomProcedures(seed).write();
  }

  private String write() {
    text.append("id: random\ntitle: 随机\nkind: request\nseverity: ");
    text.append(one(List.of("critical", "serious", "normal", "minor"))).append('\n');
    text.append("summary: 随机的程序。\nasks:\n");
    text.append("  open_yes: {ask: 是吗, type: yes-no, required: true}\n");
    text.append("  open_maybe: {ask: 也许吗, type: yes-no}\n");
    text.append("  open_at: {ask: 几点, type: moment, required: true}\n");
    text.append("  open_rows:\n    ask: 几户\n    type: list\n    required: true\n    of:\n");
    text.append("      row_home: {ask: 哪户, type: home, required: true}\n");
    text.append("      row_yes: {ask: 是吗, type: yes-no, required: true}\n");
    yesNo.addAll(List.of("open_yes", "open_maybe"));
    text.append("steps:\n");
    stage(2, 3 + random.nextInt(4), 0, false);
    text.append("outcomes: {是: open_yes, 其他: true}\n");
    return text.toString();
  }

  /// Steps of one stage.
  ///
  /// @param rows whether a row's column can be read here
  private void stage(int indent, int count, int depth, boolean rows) {
    List<String> firm = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = "s" + ++steps;
      line(indent, name + ":");
      line(indent + 2, "do: 做" + steps);
      boolean conditional = after(indent + 2, firm, all, rows);
      int kind = random.nextInt(100);
      boolean last = i == count - 1;
      if (kind < 18 && depth < 2) {
        inner(indent + 2, depth);
      } else if (kind < 30 && !last) {
        conditional = recurring(indent + 2);
      } else {
        plain(indent + 2, kind);
      }
      if (!conditional) {
        firm.add(name);
      }
      all.add(name);
    }
  }

  /// When it comes.
  ///
  /// @return whether it may not apply
  private boolean after(int indent, List<String> firm, List<String> all, boolean rows) {
    int kind = random.nextInt(10);
    if (kind < 3) {
      line(indent, "after: []");
    } else if (kind < 6 && !firm.isEmpty()) {
      line(indent, "after: [" + one(firm) + (random.nextBoolean() ? "" : ", " + one(all)) + "]");
    } else if (kind == 6) {
      line(indent, "after: [" + (10 + random.nextInt(200)) + "m since opened]");
    } else if (kind == 7) {
      line(indent, "after: [" + random.nextInt(1, 90) + "m since open_at]");
    }
    if (random.nextInt(100) < 35) {
      line(indent, "when: " + condition(all, rows));
      return true;
    }
    return false;
  }

  private String condition(List<String> steps, boolean rows) {
    String first = fact(steps, rows);
    return switch (random.nextInt(4)) {
      case 0 -> "not " + first;
      case 1 -> first + " and " + fact(steps, rows);
      case 2 -> first + " or not " + fact(steps, rows);
      default -> first;
    };
  }

  private String fact(List<String> steps, boolean rows) {
    if (rows && random.nextInt(3) == 0) {
      return "row_yes";
    }
    if (!numbers.isEmpty() && random.nextInt(4) == 0) {
      return "(" + one(numbers) + " > 3)";
    }
    if (!steps.isEmpty() && random.nextInt(4) == 0) {
      return one(steps);
    }
    return one(yesNo);
  }

  private void inner(int indent, int depth) {
    boolean rows = random.nextInt(3) == 0;
    boolean again = !rows && random.nextInt(3) == 0;
    if (rows) {
      line(indent, "every: open_rows");
    } else if (again) {
      line(
          indent,
          "again: {when: not q" + (questions + 1) + ", most: " + random.nextInt(2, 4) + "}");
    }
    if (random.nextInt(4) == 0) {
      line(indent, "until: [" + random.nextInt(1, 9) + "h since opened]");
    }
    line(indent, "steps:");
    if (again) {
      String name = "s" + ++steps;
      String question = "q" + ++questions;
      line(indent + 2, name + ":");
      line(indent + 4, "do: 问" + steps);
      line(indent + 4, "by: " + one(ROLES));
      line(indent + 4, "due: 1h");
      line(indent + 4, "asks: {" + question + ": {ask: 好吗, type: yes-no, required: true}}");
    }
    int before = yesNo.size();
    int numbersBefore = numbers.size();
    stage(indent + 2, 1 + random.nextInt(3), depth + 1, rows);
    if (rows) { // what a row asks is read only in the row
      yesNo.subList(before, yesNo.size()).clear();
      numbers.subList(numbersBefore, numbers.size()).clear();
    }
  }

  /// Something beside the line that ends with the step that comes next, or lasts.
  private boolean recurring(int indent) {
    String end = "s" + (steps + 1);
    line(indent, "by: " + one(ROLES));
    line(indent, "until: [" + end + "]");
    switch (random.nextInt(4)) {
      case 0 -> line(indent, "every: " + (5 + random.nextInt(30)) + "m");
      case 1 -> {
        line(indent, "every: day at 09:00");
        line(indent, "due: 1h");
      }
      case 2 -> line(indent, "every: time");
      default -> line(indent, "due: 10m");
    }
    return true;
  }

  private void plain(int indent, int kind) {
    if (kind >= 90) {
      line(indent, "severity: serious");
      return;
    }
    line(indent, "by: " + (kind < 35 ? "[guard, engineer]" : one(ROLES)));
    line(
        indent,
        "due: " + one(List.of("30m", "2h", "1 working day", "end of day", "open_at", "3 days")));
    if (kind >= 80) {
      line(indent, "approve: project-manager");
    } else if (kind >= 75) {
      line(indent, "every: open_rows");
    }
    if (kind < 75 && random.nextInt(100) < 55) {
      String question = "q" + ++questions;
      boolean number = random.nextInt(4) == 0;
      String required = random.nextInt(4) == 0 ? "" : ", required: true";
      line(
          indent,
          "asks: {"
              + question
              + ": {ask: 问, type: "
              + (number ? "integer" : "yes-no")
              + required
              + "}}");
      if (!number && random.nextInt(4) == 0) {
        line(indent, "again: {when: not " + question + ", most: 3}");
      }
      (number ? numbers : yesNo).add(question);
    }
  }

  private void line(int indent, String line) {
    text.append(" ".repeat(indent)).append(line).append('\n');
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
