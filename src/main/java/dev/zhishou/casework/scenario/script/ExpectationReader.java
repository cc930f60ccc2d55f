package dev.zhishou.casework.scenario.script;

import dev.zhishou.casework.engine.Plan;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Spot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Reads what an entry expects.
///
/// @param time the moments of the entry
record ExpectationReader(
    Subject subject, ScenarioSheet sheet, Cast cast, RowIds rows, VirtualTime time) {

  /// @param deed the entry's deed; null: it only expects
  List<Entry.Expectation> read(Node.Mapping entry, @Nullable String deed) {
    List<Entry.Expectation> expected = new ArrayList<>();
    boolean only = entry.get("only").flatMap(sheet::truth).orElse(false);
    states(entry, only, false, expected);
    entry
        .get("not")
        .flatMap(sheet::mapping)
        .ifPresent(
            not -> {
              sheet.words(not, Standing.words());
              states(not, false, true, expected);
            });
    entry
        .get("closed")
        .flatMap(sheet::scalar)
        .ifPresent(text -> expected.add(closed(text, entry.keySpot("closed"))));
    entry
        .get("cancelled")
        .flatMap(sheet::truth)
        .ifPresent(yes -> expected.add(new Entry.Cancelled(entry.keySpot("cancelled"), yes)));
    severity(entry, expected);
    pairs(entry, "due", (name, text) -> due(name, text, expected));
    pairs(entry, "rung", (name, text) -> rung(name, text, expected));
    known(entry, expected);
    for (String word : List.of("started", "records", "acts", "missing")) {
      entry.get(word).ifPresent(node -> expected.add(listed(entry.keySpot(word), word, node)));
    }
    return expected;
  }

  private void states(
      Node.Mapping entry, boolean only, boolean absent, List<Entry.Expectation> expected) {
    entry
        .entries()
        .forEach(
            (word, value) ->
                Standing.of(word)
                    .ifPresent(
                        state -> {
                          Map<String, Spot> steps = new LinkedHashMap<>();
                          for (Node.Scalar name : sheet.several(value.value())) {
                            if (step(name)) {
                              steps.put(name.text(), name.spot());
                            }
                          }
                          expected.add(new Entry.InState(value.key(), state, steps, only, absent));
                        }));
  }

  private boolean step(Node.Scalar name) {
    if (subject.plan().node(name.text()) != null) {
      return true;
    }
    sheet.unknown("step", name.spot(), "step", name.text(), subject.steps());
    return false;
  }

  private Entry.Expectation closed(Node.Scalar text, Spot spot) {
    if (text.truth().isPresent()) {
      return new Entry.Closed(spot, text.truth().get(), null);
    }
    List<String> labels = List.copyOf(subject.plan().procedure().outcomes().keySet());
    if (!labels.contains(text.text())) {
      sheet.unknown("outcome", text.spot(), "outcome", text.text(), labels);
    }
    return new Entry.Closed(spot, true, text.text());
  }

  private void severity(Node.Mapping entry, List<Entry.Expectation> expected) {
    entry
        .get("severity")
        .flatMap(sheet::scalar)
        .ifPresent(
            text -> {
              Severity severity = ScenarioReader.severity(sheet, text.spot(), text.text());
              if (severity != null) {
                expected.add(new Entry.Grave(entry.keySpot("severity"), severity));
              }
            });
  }

  private void pairs(Node.Mapping entry, String word, BiConsumer<Node.Scalar, Node.Scalar> read) {
    entry
        .get(word)
        .flatMap(sheet::mapping)
        .ifPresent(
            all ->
                all.entries()
                    .forEach(
                        (name, value) -> {
                          Node.Scalar key = new Node.Scalar(name, true, true, value.key());
                          Optional<Node.Scalar> text = sheet.scalar(value.value());
                          if (step(key) && text.isPresent()) {
                            read.accept(key, text.get());
                          }
                        }));
  }

  private void due(Node.Scalar step, Node.Scalar text, List<Entry.Expectation> expected) {
    if (text.text().equals("none")) {
      expected.add(new Entry.Due(step.spot(), step.text(), null));
      return;
    }
    Optional<Instant> at = time.moment(text.text());
    if (at.isEmpty()) {
      sheet.error(
          "time",
          text.spot(),
          "这里要写 +20m、\"2026-11-21 14:00\" 或 none。",
          "Here must stand +20m, \"2026-11-21 14:00\" or none.");
    }
    at.ifPresent(moment -> expected.add(new Entry.Due(step.spot(), step.text(), moment)));
  }

  private void rung(Node.Scalar step, Node.Scalar text, List<Entry.Expectation> expected) {
    if (text.text().matches("\\d{1,4}")) {
      expected.add(new Entry.Rung(step.spot(), step.text(), Integer.parseInt(text.text())));
    } else {
      sheet.error("shape", text.spot(), "这里要写数字。", "Here must stand a number.");
    }
  }

  private void known(Node.Mapping entry, List<Entry.Expectation> expected) {
    AnswerReader reader = new AnswerReader(sheet, cast, rows, time);
    entry
        .get("answers")
        .flatMap(sheet::mapping)
        .ifPresent(
            all ->
                all.entries()
                    .forEach(
                        (name, value) -> {
                          Plan.Question question = subject.plan().question(name);
                          if (question == null) {
                            sheet.unknown(
                                "answer",
                                value.key(),
                                "answer",
                                name,
                                subject.plan().questions().keySet());
                          } else if (none(value.value())) {
                            expected.add(new Entry.Known(value.key(), name, null));
                          } else {
                            reader
                                .read(value.value(), question.ask())
                                .ifPresent(
                                    read -> expected.add(new Entry.Known(value.key(), name, read)));
                          }
                        }));
  }

  private static boolean none(Node node) {
    return node instanceof Node.Scalar scalar && scalar.plain() && scalar.text().equals("none");
  }

  private Entry.Expectation listed(Spot spot, String word, Node node) {
    List<Node.Scalar> names = sheet.several(node);
    for (Node.Scalar name : names) {
      switch (word) {
        case "missing" -> step(name);
        case "records" -> form(name);
        case "started" -> procedure(name);
        default -> {
          // what acts are called is free: templates, numbers, kinds, labels
        }
      }
    }
    return new Entry.Listed(spot, word, names.stream().map(Node.Scalar::text).toList());
  }

  private void form(Node.Scalar name) {
    if (subject.plan().form(name.text()) == null) {
      List<String> forms = new ArrayList<>();
      subject.plan().nodes().forEach(node -> forms.addAll(node.step().asking().records()));
      sheet.unknown("record", name.spot(), "form", name.text(), forms);
    }
  }

  private void procedure(Node.Scalar name) {
    List<String> started = new ArrayList<>(subject.binder().procedures().keySet());
    subject
        .plan()
        .nodes()
        .forEach(
            node -> {
              var starts = node.step().effects().starts();
              if (starts != null) {
                started.add(starts.procedure());
              }
            });
    if (!started.contains(name.text())) {
      sheet.unknown("procedure", name.spot(), "procedure", name.text(), started);
    }
  }
}
