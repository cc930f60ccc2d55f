package dev.zhishou.procedure.lint;

import dev.zhishou.procedure.reading.Vocabulary;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Spot;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// `name-twice, name-form, name-role, name-calendar, name-cel`: names are defined once in a file,
/// for steps, answers and figures together, and mean nothing else.
final class NameRule implements Rule {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Set<String> COLUMN_TOO = Set.of("home", "place");

  private record Named(boolean column) {}

  @Override
  public void judge(Subject subject) {
    Names names = new Names(subject);
    Node.Mapping root = subject.sheet().root();
    names.asks(root, false);
    root.get("params").ifPresent(params -> names.all(params));
    names.steps(root);
  }

  private static final class Names {
    private final Subject subject;
    private final Map<String, Named> seen = new HashMap<>();

    Names(Subject subject) {
      this.subject = subject;
    }

    void all(Node list) {
      if (list instanceof Node.Mapping mapping) {
        mapping.entries().forEach((name, entry) -> name(name, entry.key(), false));
      }
    }

    void steps(Node.Mapping around) {
      if (around.get("steps").orElse(null) instanceof Node.Mapping steps) {
        steps
            .entries()
            .forEach(
                (name, entry) -> {
                  name(name, entry.key(), false);
                  if (entry.value() instanceof Node.Mapping step) {
                    asks(step, false);
                    steps(step);
                  }
                });
      }
    }

    void asks(Node.Mapping around, boolean columns) {
      if (around.get(columns ? "of" : "asks").orElse(null) instanceof Node.Mapping asks) {
        asks.entries()
            .forEach(
                (name, entry) -> {
                  if (entry.value() instanceof Node.Mapping ask) {
                    name(name, entry.key(), columns);
                    asks(ask, true);
                  }
                });
      }
    }

    private void name(String name, Spot spot, boolean column) {
      form(name, spot);
      Named before = seen.putIfAbsent(name, new Named(column));
      boolean allowed = before != null && COLUMN_TOO.contains(name) && (column || before.column());
      if (before != null && !allowed) {
        subject.error(
            "name-twice",
            spot,
            "`" + name + "` 已经用过了。",
            "`" + name + "` is used already.",
            "换个名字；同一问再问一次写 `" + name + ": again`。",
            "Choose another name; to ask the same again write `" + name + ": again`.");
      }
    }

    private void form(String name, Spot spot) {
      if (!FORM.matcher(name).matches()) {
        subject.error(
            "name-form",
            spot,
            "名字 `" + name + "` 的写法不对。",
            "The name `" + name + "` is not well formed.",
            "用小写字母、数字和下划线，字母开头，例如 `back_at`。",
            "Use lower-case letters, digits and _, a letter first, such as `back_at`.");
      }
      if (subject.binder().roles().contains(name)) {
        meansElse("name-role", name, spot, "角色", "a role");
      } else if (Vocabulary.CALENDAR.contains(name)) {
        meansElse("name-calendar", name, spot, "日历用词", "a word of the calendar");
      } else if (Vocabulary.RESERVED.contains(name) || name.equals("frame")) {
        meansElse("name-cel", name, spot, "保留的词", "a reserved word");
      } else if (Vocabulary.BUILT_IN.contains(name) && !COLUMN_TOO.contains(name)) {
        meansElse("name-cel", name, spot, "语言自己的词", "built in");
      }
    }

    private void meansElse(String rule, String name, Spot spot, String chinese, String english) {
      subject.error(
          rule,
          spot,
          "`" + name + "` 是" + chinese + "。",
          "`" + name + "` is " + english + ".",
          "换个名字，例如 `" + name + "_here`。",
          "Choose another name, such as `" + name + "_here`.");
    }
  }
}
