package dev.zhishou.procedure.cli;

import dev.zhishou.procedure.lint.Flow;
import dev.zhishou.procedure.lint.Place;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Mark;
import dev.zhishou.procedure.model.Moment;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Starts;
import dev.zhishou.procedure.model.Step;
import dev.zhishou.procedure.reading.Wording;
import java.util.List;

/// The flow of a procedure as Mermaid: stages as subgraphs, `after` as edges with `when` as their
/// label, `until` dotted.
final class FlowChart {
  private final StringBuilder text = new StringBuilder("flowchart TD\n");
  private final Flow flow;

  private FlowChart(Flow flow) {
    this.flow = flow;
  }

  /// The drawing of a procedure.
  static String mermaid(Procedure procedure) {
    FlowChart chart = new FlowChart(new Flow(procedure));
    chart.line(1, "opened([" + quoted(procedure.head().title()) + "])");
    chart.steps(procedure.steps(), 1);
    chart.flow.places().forEach(chart::edges);
    return chart.text.toString();
  }

  private void line(int depth, String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
  }

  private void steps(List<Step> steps, int depth) {
    for (Step step : steps) {
      if (step.stage()) {
        line(depth, "subgraph " + id(step.name()) + "[" + quoted(label(step)) + "]");
        steps(step.steps(), depth + 1);
        line(depth, "end");
      } else {
        boolean system = step.automatic();
        line(
            depth,
            id(step.name()) + (system ? "[[" : "[") + quoted(label(step)) + (system ? "]]" : "]"));
      }
    }
  }

  private static String label(Step step) {
    Every every = step.timing().every();
    return step.text().what() + (every == null ? "" : "<br/>↻ " + Wording.of(every));
  }

  private void edges(Place place) {
    Condition when = place.step().timing().when();
    String label = when == null ? "" : "|" + quoted(when.text()) + "|";
    List<Mark> after = place.after();
    if (after.isEmpty()) {
      line(
          1,
          (place.stage() == null ? "opened" : id(place.stage().name()))
              + " -->"
              + label
              + " "
              + id(place.name()));
    }
    for (Mark mark : after) {
      switch (mark) {
        case Mark.Settled(String step) ->
            line(1, id(step) + " -->" + label + " " + id(place.name()));
        case Mark.Come(Moment moment) ->
            line(1, moment(place, moment) + " -->" + label + " " + id(place.name()));
        case Mark.True _ -> {
          // stands only in `until`
        }
      }
    }
    for (Mark mark : place.step().timing().until()) {
      line(1, until(place, mark));
    }
    Starts starts = place.step().effects().starts();
    if (starts != null) {
      line(
          1,
          id(place.name())
              + " ==> "
              + id("case_" + starts.procedure())
              + "[("
              + quoted(starts.procedure())
              + ")]");
    }
  }

  private static String until(Place place, Mark mark) {
    return switch (mark) {
      case Mark.Settled(String step) -> id(step) + " -. until .-> " + id(place.name());
      case Mark.Come(Moment moment) -> moment(place, moment) + " -. until .-> " + id(place.name());
      case Mark.True(Condition condition) ->
          id("until_" + place.name())
              + "{"
              + quoted(condition.text())
              + "} -. until .-> "
              + id(place.name());
    };
  }

  private static String moment(Place place, Moment moment) {
    String words = Wording.of(moment);
    return id("at_" + place.name() + "_" + Integer.toHexString(words.hashCode()))
        + "(("
        + quoted(words)
        + "))";
  }

  /// `end` and the like are words of Mermaid: every id gets a letter of its own.
  private static String id(String name) {
    return "s_" + name.replace('.', '_').replace('-', '_');
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "#quot;") + "\"";
  }
}
