package dev.zhishou.insight.setup;

import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.binder.Reference;
import dev.zhishou.procedure.binder.Selection;
import dev.zhishou.procedure.model.Act;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Figure;
import dev.zhishou.procedure.model.Party;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers what a procedure needs from what it says: whom it calls and tells, who does, approves
/// and holds a certificate, what its questions choose from, which figures the law of the place
/// sets.
final class Needs {
  private static final String CERTIFICATE = "certificate:";
  private static final String FRAME = "frame.";
  private static final String LAW = "law/";

  private final Reference reference;
  private final List<Need> found = new ArrayList<>();

  private Needs(Reference reference) {
    this.reference = reference;
  }

  static List<Need> of(ProcedureVersion version, Reference reference) {
    Needs needs = new Needs(reference);
    Procedure own = version.procedure();
    own.asks().values().forEach(ask -> needs.ask(ask, null));
    needs.figures(own.figures().values());
    needs.steps(own.steps(), "", List.of());
    Procedure frame = version.frame();
    Procedure.Frame named = own.head().frame();
    if (frame != null && named != null) {
      needs.steps(frame.steps(), FRAME, named.without());
    }
    return needs.found;
  }

  private void steps(List<Step> steps, String prefix, List<String> without) {
    for (Step step : steps) {
      if (!without.contains(step.name())) {
        step(step, new Need.At(prefix + step.name(), step.text().what()));
        steps(step.steps(), prefix, without);
      }
    }
  }

  private void step(Step step, Need.At at) {
    boolean blocks = !step.who().optional();
    roles(step.who().by(), blocks, at);
    step.who().approve().forEach(one -> roles(List.of(one), blocks, at));
    step.who().with().forEach(one -> roles(List.of(one), blocks, at));
    for (String need : step.who().needs()) {
      if (need.startsWith(CERTIFICATE)) {
        add(new Thing(Thing.Kind.CERTIFICATE, need), blocks, at);
      }
    }
    step.asking().asks().values().forEach(ask -> ask(ask, at));
    if (step.timing().every() instanceof Every.Selection(String name)) {
      selection(name, at);
    }
    for (Act act : step.effects().acts()) {
      switch (act) {
        case Act.Call(List<String> to) -> to.forEach(one -> party(one, blocks, at));
        case Act.Notice(_, List<String> to) -> to.forEach(one -> told(one, at));
        case Act.Charge _, Act.Refund _, Act.Custody _, Act.Registry _ -> {
          // Needs nothing that a community keeps beforehand.
        }
      }
    }
  }

  /// Answers, the opener and the reporter are known only in the case.
  private void roles(List<Party> parties, boolean blocks, Need.At at) {
    List<Thing> things = new ArrayList<>();
    for (Party party : parties) {
      if (!(party instanceof Party.Role(String id))) {
        return;
      }
      things.add(new Thing(Thing.Kind.ROLE, id));
    }
    if (!things.isEmpty()) {
      found.add(new Need(things, blocks, at));
    }
  }

  private void told(String to, Need.At at) {
    party(to, false, at);
    selection(to, at);
  }

  private void party(String to, boolean blocks, Need.At at) {
    if (reference.kinds().contacts().containsKey(to)) {
      add(new Thing(Thing.Kind.CONTACT, to), blocks, at);
    } else if (reference.roles().containsKey(to)) {
      add(new Thing(Thing.Kind.ROLE, to), blocks, at);
    }
  }

  private void ask(Ask ask, Need.@Nullable At at) {
    String of = ask.source().of();
    if (ask.type() == AnswerType.EQUIPMENT && of != null) {
      add(new Thing(Thing.Kind.EQUIPMENT, of), ask.bounds().unconditional(), at);
    }
    String from = ask.source().from();
    if (from != null) {
      selection(from, at);
    }
    ask.columns().values().forEach(column -> ask(column, at));
  }

  /// What the registers must hold so that a selection over them finds something. One that goes by
  /// an answer cannot be asked beforehand.
  private void selection(String name, Need.@Nullable At at) {
    Selection selection = reference.selections().get(name);
    if (selection == null || !selection.module().equals("community")) {
      return;
    }
    if (selection.contact() != null) {
      add(new Thing(Thing.Kind.CONTACT, selection.contact()), false, at);
    } else if (selection.given() == null) {
      switch (selection.of()) {
        case "equipment" -> add(new Thing(Thing.Kind.EQUIPMENT, name), false, at);
        case "place" -> add(new Thing(Thing.Kind.PLACE, name), false, at);
        default -> {
          // Homes and what is reckoned are not set up one by one.
        }
      }
    }
  }

  private void figures(Collection<Figure> figures) {
    for (Figure figure : figures) {
      if (figure.source() != null && figure.source().startsWith(LAW)) {
        add(new Thing(Thing.Kind.FIGURE, figure.source()), false, null);
      }
    }
  }

  private void add(Thing thing, boolean blocks, Need.@Nullable At at) {
    found.add(new Need(List.of(thing), blocks, at));
  }
}
