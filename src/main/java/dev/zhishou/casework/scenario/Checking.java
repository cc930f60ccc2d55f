package dev.zhishou.casework.scenario;

import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.scenario.script.AnswerReader;
import dev.zhishou.casework.scenario.script.Cast;
import dev.zhishou.casework.scenario.script.Entry;
import dev.zhishou.casework.scenario.script.Standing;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.procedure.text.Spot;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks whether what an entry expects is so.
///
/// @param in the runs that are meant
record Checking(
    Plan plan, Cast cast, Virtual virtual, Map<String, String> in, Complaint complaint) {

  /// Takes what does not hold.
  @FunctionalInterface
  interface Complaint {
    void about(String rule, Spot spot, String chinese, String english);
  }

  void check(List<Entry.Expectation> expected) {
    expected.forEach(this::check);
  }

  private void check(Entry.Expectation expected) {
    CaseState state = virtual.state();
    Where where = virtual.where(in);
    switch (expected) {
      case Entry.InState one -> inState(one, where);
      case Entry.Closed one -> closed(one, state);
      case Entry.Cancelled one ->
          same(
              one.spot(),
              one.yes() ? "cancelled" : "not cancelled",
              state.status().status() == CaseState.Status.CANCELLED
                  ? "cancelled"
                  : "not cancelled");
      case Entry.Grave one ->
          same(one.spot(), one.severity().word(), state.status().severity().word());
      case Entry.Due one -> due(one, where);
      case Entry.Known one -> known(one, state);
      case Entry.Rung one ->
          same(
              one.spot(),
              one.step() + ": " + one.rung(),
              one.step() + ": " + rung(where, one.step()));
      case Entry.Listed one -> listed(one, state);
    }
  }

  private void inState(Entry.InState one, Where where) {
    if (!where.exists()) {
      told(one.spot(), "in " + in, "no run there");
      return;
    }
    for (var step : one.steps().entrySet()) {
      boolean is = where.is(step.getKey(), one.state(), virtual.now());
      if (is == one.absent()) {
        String wanted = step.getKey() + (one.absent() ? " not " : " ") + one.state().word();
        told(
            step.getValue(),
            wanted,
            step.getKey() + " " + where.told(step.getKey(), virtual.now()));
      }
    }
    if (one.only() || one.steps().isEmpty()) {
      for (Plan.Node node : plan.nodes()) {
        String name = node.name();
        boolean offered =
            eachTime(node) && (one.state() == Standing.READY || one.state() == Standing.WAITING);
        boolean stage = node.step().stage() && one.state() != Standing.OPEN && !one.state().over();
        if (!offered
            && !stage
            && where.concerns(name)
            && !one.steps().containsKey(name)
            && (!one.state().over() || !node.step().stage())
            && where.is(name, one.state(), virtual.now())) {
          told(
              one.spot(),
              one.state().word() + " only " + one.steps().keySet(),
              name + " " + where.told(name, virtual.now()));
        }
      }
    }
  }

  /// Whether a step is only offered: it or a stage around it is done each time it happens, and that
  /// run is not begun.
  private boolean eachTime(Plan.Node node) {
    for (Plan.Node at = node; at != null && !at.isRoot(); at = at.parent()) {
      if (at.step().timing().every() instanceof dev.zhishou.procedure.model.Every.EachTime) {
        return true;
      }
    }
    return false;
  }

  private void closed(Entry.Closed one, CaseState state) {
    boolean closed = state.status().status() == CaseState.Status.CLOSED;
    if (!one.yes()) {
      same(one.spot(), "not closed", closed ? "closed: " + state.status().outcome() : "not closed");
    } else if (!closed) {
      told(
          one.spot(),
          "closed: " + Optional.ofNullable(one.outcome()).orElse("…"),
          "open: " + open(state));
    } else if (one.outcome() != null) {
      same(one.spot(), "closed: " + one.outcome(), "closed: " + state.status().outcome());
    }
  }

  private static List<String> open(CaseState state) {
    return state.runs().values().stream()
        .filter(run -> !run.state().settled())
        .map(run -> run.id() + " " + run.state().word())
        .toList();
  }

  private void due(Entry.Due one, Where where) {
    List<Run> runs = where.runs(one.step());
    List<Run> open = runs.stream().filter(run -> run.state().actionable()).toList();
    List<Run> meant = !open.isEmpty() ? open : runs.isEmpty() ? List.of() : List.of(runs.getLast());
    if (meant.isEmpty()) {
      told(
          one.spot(),
          one.step() + " due " + clock(one.at()),
          one.step() + " " + where.told(one.step(), virtual.now()));
    }
    for (Run run : meant) {
      same(
          one.spot(),
          one.step() + " due " + clock(one.at()),
          one.step() + " due " + clock(run.derived().due()));
    }
  }

  private static String clock(@Nullable Instant at) {
    return at == null ? "none" : at.atZone(Moments.ZONE).toLocalDateTime().toString();
  }

  private void known(Entry.Known one, CaseState state) {
    List<CaseState.Given> given = state.answers().getOrDefault(one.name(), List.of());
    Value last = given.isEmpty() ? null : given.getLast().value();
    Value plain = last instanceof Value.Sealed sealed ? unsealed(sealed) : last;
    if (!Objects.equals(one.value(), plain)) {
      told(
          one.spot(),
          one.name() + ": " + AnswerReader.text(one.value()),
          one.name() + ": " + (plain == null ? "none" : AnswerReader.text(plain)));
    }
  }

  private @Nullable Value unsealed(Value.Sealed sealed) {
    for (CaseEvent event : virtual.events()) {
      if (event.seq() == sealed.seq()) {
        return event.secrets().get(sealed.name());
      }
    }
    return sealed;
  }

  private static int rung(Where where, String step) {
    List<Run> runs = where.runs(step);
    return runs.isEmpty() ? 0 : runs.getLast().call().rung();
  }

  private void listed(Entry.Listed one, CaseState state) {
    switch (one.word()) {
      case "started" ->
          same(
              one.spot(),
              "started " + one.names(),
              "started "
                  + state.beside().links().stream().map(CaseState.Linked::procedure).toList());
      case "records" ->
          among(one, state.beside().records().stream().map(CaseState.Written::form).toList());
      case "acts" -> among(one, acts());
      default -> among(one, open(state).stream().map(text -> step(text)).toList());
    }
  }

  private static String step(String open) {
    String id = open.substring(0, open.indexOf(' '));
    String last = id.substring(id.lastIndexOf('/') + 1);
    return last.contains("#") ? last.substring(0, last.indexOf('#')) : last;
  }

  private List<String> acts() {
    List<String> acts = new ArrayList<>();
    for (CaseEvent event : virtual.events()) {
      if (event.fact() instanceof Fact.StepDone done) {
        for (Fact.Acted act : done.acts()) {
          acts.add(act.what());
          acts.addAll(act.to());
          acts.add(act.kind());
        }
      }
    }
    return acts;
  }

  private void among(Entry.Listed one, List<String> there) {
    List<String> missing = one.names().stream().filter(name -> !there.contains(name)).toList();
    if (!missing.isEmpty()) {
      told(one.spot(), one.word() + " " + missing, one.word() + " " + there);
    } else if (one.names().isEmpty() && !there.isEmpty()) {
      told(one.spot(), one.word() + " []", one.word() + " " + there);
    }
  }

  private void same(Spot spot, String wanted, @Nullable String is) {
    if (!wanted.equals(is)) {
      told(spot, wanted, String.valueOf(is));
    }
  }

  private void told(Spot spot, String wanted, String is) {
    complaint.about(
        "expected",
        spot,
        "应该是 " + wanted + "，实际是 " + is + "。",
        "Expected " + wanted + ", was " + is + ".");
  }
}
