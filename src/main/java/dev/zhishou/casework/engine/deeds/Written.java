package dev.zhishou.casework.engine.deeds;

import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.CaseState.Given;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.Plan.Question;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Puts answers where they belong: where the question was asked; asked anew, where it was defined;
/// a column, at its row.
final class Written {
  private final Plan plan;
  private final SequencedMap<String, Run> runs;
  private final CaseEvent event;
  private Map<String, List<Given>> answers;
  private final CaseState before;

  Written(Plan plan, CaseState before, SequencedMap<String, Run> runs, CaseEvent event) {
    this.plan = plan;
    this.before = before;
    this.runs = runs;
    this.event = event;
    this.answers = before.answers();
  }

  Map<String, List<Given>> answers() {
    return answers;
  }

  /// Plain answers and the secrets of the event that are answers.
  void all(SequencedMap<String, Value> plain, String run) {
    whole(plain).forEach((name, value) -> put(name, value, run));
  }

  /// Plain answers with the secrets of the event that are answers.
  SequencedMap<String, Value> whole(SequencedMap<String, Value> plain) {
    SequencedMap<String, Value> whole = new LinkedHashMap<>(plain);
    for (String name : event.secrets().keySet()) {
      Value sealed = new Value.Sealed(event.seq(), name);
      String[] path = name.split("/", -1);
      if (path.length == 3 && whole.get(path[0]) instanceof Value.Rows rows) {
        whole.put(path[0], column(rows, path[1], path[2], sealed));
      } else if (path.length == 1 && plan.question(name) != null) {
        whole.put(name, sealed);
      }
    }
    return whole;
  }

  static Value.Rows column(Value.Rows rows, String id, String column, Value sealed) {
    List<Value.Row> all = new ArrayList<>(rows.rows());
    all.replaceAll(
        row -> {
          if (!row.id().equals(id)) {
            return row;
          }
          SequencedMap<String, Value> columns = new LinkedHashMap<>(row.columns());
          columns.put(column, sealed);
          return new Value.Row(id, columns);
        });
    return new Value.Rows(all);
  }

  private void put(String name, Value value, String run) {
    Question question = plan.question(name);
    if (question == null) {
      return;
    }
    String list = question.list();
    if (list != null) {
      String row = row(run, list);
      if (row != null) {
        add(list + "/" + row + "/" + name.substring(name.lastIndexOf('.') + 1), "", run, value);
      }
      return;
    }
    add(name, scope(question, run), run, value);
  }

  private void add(String key, String scope, String run, Value value) {
    if (answers == before.answers()) {
      answers = new LinkedHashMap<>(answers);
    }
    List<Given> given = new ArrayList<>(answers.getOrDefault(key, List.of()));
    given.add(new Given(scope, run, event.seq(), value));
    answers.put(key, given);
  }

  private String scope(Question question, String run) {
    Node at = question.at();
    if (at == null || run.isEmpty()) {
      return "";
    }
    if (at.name().equals(step(last(run)))) {
      return run;
    }
    List<Node> stages = new ArrayList<>();
    for (Node stage = at.parent(); stage != null && !stage.isRoot(); stage = stage.parent()) {
      stages.addFirst(stage);
    }
    String scope = "";
    String[] own = run.split("/", -1);
    boolean along = true;
    for (int i = 0; i < stages.size(); i++) {
      along &= i < own.length - 1 && step(own[i]).equals(stages.get(i).name());
      scope = along ? join(scope, own[i]) : latest(scope, stages.get(i).name());
    }
    return scope;
  }

  private String latest(String in, String step) {
    String latest = join(in, step);
    for (Run run : runs.values()) {
      if (run.in().equals(in) && run.step().equals(step)) {
        latest = run.id();
      }
    }
    return latest;
  }

  private static String join(String in, String segment) {
    return in.isEmpty() ? segment : in + "/" + segment;
  }

  private static String last(String run) {
    return run.substring(run.lastIndexOf('/') + 1);
  }

  private static String step(String segment) {
    int mark = segment.indexOf('#');
    return mark < 0 ? segment : segment.substring(0, mark);
  }

  /// The row of a list within which a run lies; null: none.
  private @Nullable String row(String run, String list) {
    String row = null;
    for (String segment : run.split("/", -1)) {
      Node node = plan.node(step(segment));
      if (node != null
          && node.step().timing().every() instanceof Every.Rows rows
          && (list.equals(node.prefix() + rows.list()) || list.equals(rows.list()))
          && segment.indexOf('#') > 0) {
        String key = segment.substring(segment.indexOf('#') + 1);
        row = key.indexOf('~') < 0 ? key : key.substring(0, key.indexOf('~'));
      }
    }
    return row;
  }

  /// A corrected answer stands where the last one stood.
  void corrected(Fact.AnswersCorrected corrected) {
    SequencedMap<String, Value> whole = new LinkedHashMap<>(corrected.answers());
    for (String name : event.secrets().keySet()) {
      if (plan.question(name) != null) {
        whole.put(name, new Value.Sealed(event.seq(), name));
      }
    }
    String run = corrected.run() == null ? "" : corrected.run();
    whole.forEach(
        (name, value) -> {
          Question question = plan.question(name);
          List<Given> given = answers.getOrDefault(name, List.of());
          if (!run.isEmpty() && question != null && question.list() != null) {
            put(name, value, run);
          } else if (!given.isEmpty()) {
            Given last = given.getLast();
            for (Given each : given) {
              last = !run.isEmpty() && each.run().equals(run) ? each : last;
            }
            add(name, last.scope(), last.run(), value);
          } else {
            put(name, value, run);
          }
        });
  }
}
