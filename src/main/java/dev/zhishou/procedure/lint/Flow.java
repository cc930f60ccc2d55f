package dev.zhishou.procedure.lint;

import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Mark;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The steps of a procedure with their places, and who asks what.
public final class Flow {
  private final SequencedMap<String, Place> places = new LinkedHashMap<>();
  private final Map<String, String> askers = new LinkedHashMap<>();
  private final Map<String, Set<String>> askedAnew = new LinkedHashMap<>();
  private final Map<String, String> columns = new LinkedHashMap<>();

  /// @param procedure whose steps are walked
  public Flow(Procedure procedure) {
    walk(procedure.steps(), null);
    procedure.asks().values().forEach(ask -> columns(ask));
    for (Place place : places.values()) {
      Step.Asking asking = place.step().asking();
      asking
          .asks()
          .forEach(
              (name, ask) -> {
                askers.putIfAbsent(name, place.name());
                columns(ask);
                ask.columns().keySet().forEach(column -> askers.putIfAbsent(column, place.name()));
              });
      asking
          .anew()
          .forEach(
              name ->
                  askedAnew.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(place.name()));
    }
    procedure.asks().keySet().forEach(columns::remove);
    places
        .values()
        .forEach(place -> place.step().asking().asks().keySet().forEach(columns::remove));
    procedure.asks().keySet().forEach(askers::remove);
  }

  private void walk(List<Step> steps, @Nullable Place stage) {
    Place above = null;
    for (Step step : steps) {
      Place place = new Place(step, stage, above);
      places.putIfAbsent(step.name(), place);
      if (step.timing().every() == null || !step.timing().every().inTime()) {
        above = place;
      }
      walk(step.steps(), place);
    }
  }

  private void columns(Ask ask) {
    ask.columns().keySet().forEach(column -> columns.putIfAbsent(column, ask.name()));
  }

  /// All steps, stages before what is in them.
  public List<Place> places() {
    return List.copyOf(places.values());
  }

  Optional<Place> place(String name) {
    return Optional.ofNullable(places.get(name));
  }

  List<Place> within(Place stage) {
    return stage.step().steps().stream().map(step -> place(step.name()).orElseThrow()).toList();
  }

  /// The steps that one may name from `place`: beside it, and beside the stages around it.
  Set<String> visible(Place place) {
    Set<String> names = new LinkedHashSet<>();
    for (Place one : place.lineage()) {
      for (Place other : places.values()) {
        if (other.stageName().equals(one.stageName())) {
          names.add(other.name());
        }
      }
    }
    return names;
  }

  /// The step that first asks for a name; empty where it is asked at the opening or by nobody.
  Optional<Place> asker(String name) {
    return Optional.ofNullable(askers.get(name)).flatMap(this::place);
  }

  /// The steps that ask for a name: first and again.
  List<Place> askers(String name) {
    List<Place> all = new ArrayList<>();
    asker(name).ifPresent(all::add);
    askedAnew.getOrDefault(name, Set.of()).forEach(step -> place(step).ifPresent(all::add));
    return all;
  }

  /// The list whose column this is; empty where the name is no column, or a question too.
  Optional<String> listOf(String column) {
    return Optional.ofNullable(columns.get(column));
  }

  /// The steps that settle what a condition or moment reads: the step itself, or who asks first.
  Set<String> tellers(Set<String> names) {
    Set<String> tellers = new LinkedHashSet<>();
    for (String name : names) {
      if (places.containsKey(name)) {
        tellers.add(name);
      } else {
        int dot = name.indexOf('.');
        String head = dot < 0 ? name : name.substring(0, dot);
        if (dot >= 0 && places.containsKey(head)) {
          tellers.add(head);
        } else {
          asker(name).ifPresent(place -> tellers.add(place.name()));
        }
      }
    }
    return tellers;
  }

  /// All conditions of a step: `when, until, again`, its own `required` and that of its questions,
  /// signatures, `give`.
  static List<Condition> conditions(Step step) {
    List<Condition> all = new ArrayList<>();
    Step.Timing timing = step.timing();
    add(all, timing.when());
    for (Mark mark : timing.until()) {
      if (mark instanceof Mark.True(Condition condition)) {
        all.add(condition);
      }
    }
    Step.Again again = timing.again();
    if (again != null) {
      add(all, again.when());
    }
    add(all, step.who().required());
    step.asking().signatures().forEach(slot -> add(all, slot.when()));
    step.asking().asks().values().forEach(ask -> required(ask, all));
    if (step.effects().starts() != null) {
      all.addAll(step.effects().starts().give().values());
    }
    add(all, step.effects().alert());
    return all;
  }

  static void required(Ask ask, List<Condition> all) {
    add(all, ask.bounds().required());
    ask.columns().values().forEach(column -> required(column, all));
  }

  private static void add(List<Condition> all, @Nullable Condition condition) {
    if (condition != null) {
      all.add(condition);
    }
  }
}
