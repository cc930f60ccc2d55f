package dev.zhishou.casework.running;

import dev.zhishou.casework.Live;
import dev.zhishou.casework.NameBasedId;
import dev.zhishou.casework.Plans;
import dev.zhishou.casework.Surroundings;
import dev.zhishou.casework.engine.Actor;
import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.casework.store.Append;
import dev.zhishou.casework.store.Sealer;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Begins the cases that another one starts, in the same write.
@Component
public final class Beginning {
  private final Plans plans;
  private final Surroundings surroundings;
  private final Sealer sealer;

  public Beginning(Plans plans, Surroundings surroundings, Sealer sealer) {
    this.plans = plans;
    this.surroundings = surroundings;
    this.sealer = sealer;
  }

  /// What is to begin.
  ///
  /// @param events of the starting case in this write: their secrets are still plain
  public record Wish(Decision.NewCase start, Live parent, List<CaseEvent> events, Actor actor) {}

  /// The case, and those that it starts itself.
  public List<Batch.Begun> begin(Wish wish, Instant now, Lookup lookup, Deciding deciding) {
    Plans.Version version =
        plans
            .newest(wish.start.with().procedure())
            .orElseThrow(() -> new IllegalStateException(wish.start.with().procedure()));
    Decision.NewCase opening =
        new Decision.NewCase(
            wish.start.id(),
            opened(wish, version, now, lookup),
            plain(wish, version, lookup),
            wish.start.link());
    return begin(opening, version, wish.actor, now, lookup, deciding);
  }

  /// The case with what the registers know, and those that it starts itself.
  public List<Batch.Begun> begin(
      Decision.NewCase opening,
      Plans.Version version,
      Actor actor,
      Instant now,
      Lookup lookup,
      Deciding deciding) {
    Decision.NewCase filled = filled(opening, version);
    List<Batch.Begun> begun = begun(filled, version, actor, now, lookup, deciding);
    // What the registers say does not fit the questions: people are asked, as if they said nothing.
    return begun.getFirst().decision().refusal() instanceof Refusal.BadAnswers
            && !filled.equals(opening)
        ? begun(opening, version, actor, now, lookup, deciding)
        : begun;
  }

  /// With what the registers answer of its questions.
  private Decision.NewCase filled(Decision.NewCase opening, Plans.Version version) {
    Map<String, Value> known = Given.narrowing(opening.with(), opening.answers());
    SequencedMap<String, Value> answers =
        FromRegisters.answers(
            version.decider().plan().procedure().asks().values(),
            opening.answers(),
            (selection, given) -> {
              Map<String, Value> narrowing = new LinkedHashMap<>(known);
              narrowing.putAll(given);
              return surroundings.select(opening.with().community(), selection, narrowing);
            });
    return answers.equals(opening.answers())
        ? opening
        : new Decision.NewCase(opening.id(), opening.with(), answers, opening.link());
  }

  private List<Batch.Begun> begun(
      Decision.NewCase opening,
      Plans.Version version,
      Actor actor,
      Instant now,
      Lookup lookup,
      Deciding deciding) {
    UUID community = opening.with().community();
    Map<String, Value> given = Given.narrowing(opening.with(), opening.answers());
    KnownWorld world = new KnownWorld(surroundings, community, given);
    Command command =
        new Command(NameBasedId.v5(opening.id(), "open"), actor, null, null, new Command.Tick());
    Decision decision =
        deciding.looked(
            known -> version.decider().open(opening, command, now, known),
            world,
            lookup,
            new Lookup.Asker(
                community,
                opening.id(),
                version.decider().plan(),
                opening.with().drill(),
                command.id(),
                Deciding.doing(command, now),
                new Lookup.Known(given, List.of())));
    List<Batch.Begun> all = new ArrayList<>();
    all.add(new Batch.Begun(version, decision, world));
    if (!decision.events().isEmpty()) {
      Live begun = new Live(community, version, decision.state(), new byte[0], null);
      for (Decision.NewCase start : decision.starts()) {
        all.addAll(begin(new Wish(start, begun, decision.events(), actor), now, lookup, deciding));
      }
    }
    return all;
  }

  /// The engine knows what goes along; the rest of an opening is filled in here.
  private Fact.Opened opened(Wish wish, Plans.Version version, Instant now, Lookup lookup) {
    Fact.Opened with = wish.start.with();
    Fact.Opened parent = wish.parent.state().head().opened();
    Procedure.Head head = version.decider().plan().procedure().head();
    String home = with.home() != null ? with.home() : parent.home();
    String place = with.place() != null ? with.place() : parent.place();
    Fact.Opened filled =
        new Fact.Opened(
            with.number(),
            head.id(),
            version.version(),
            parent.community(),
            head.title(),
            head.severity(),
            now,
            with.opener(),
            with.channel(),
            with.report(),
            home,
            place,
            parent.drill(),
            night(surroundings.estate(parent.community()), now),
            null);
    Map<String, Value> given = Given.narrowing(filled, wish.start.answers());
    String key = OnePer.key(head, given, parent.drill());
    boolean free = key != null && lookup.locked().openCase(key).isEmpty();
    return with(filled, title(head, parent.community(), given), free ? key : null);
  }

  public static Fact.Opened with(Fact.Opened o, String title, @Nullable String onePer) {
    return new Fact.Opened(
        o.number(),
        o.procedure(),
        o.version(),
        o.community(),
        title,
        o.severity(),
        o.received(),
        o.opener(),
        o.channel(),
        o.report(),
        o.home(),
        o.place(),
        o.drill(),
        o.night(),
        onePer);
  }

  /// Procedure and place: never anything personal.
  public String title(Procedure.Head head, UUID community, Map<String, Value> given) {
    for (String name : List.of(head.onePer() == null ? "" : head.onePer(), "place", "home")) {
      if (given.get(name) instanceof Value.Id id) {
        for (AnswerType type : List.of(AnswerType.EQUIPMENT, AnswerType.PLACE, AnswerType.HOME)) {
          var label = surroundings.label(community, id, type);
          if (label.isPresent()) {
            return head.title() + " · " + label.get();
          }
        }
      }
    }
    return head.title();
  }

  /// Opened outside desk hours.
  public static boolean night(Surroundings.Estate estate, Instant at) {
    LocalTime time = at.atZone(Moments.ZONE).toLocalTime();
    return time.isBefore(estate.hours().deskFrom()) || !time.isBefore(estate.hours().deskTo());
  }

  /// What goes along sealed is opened, and sealed anew beside the new case's own event.
  private SequencedMap<String, Value> plain(Wish wish, Plans.Version version, Lookup lookup) {
    SequencedMap<String, Value> plain = new LinkedHashMap<>();
    wish.start
        .answers()
        .forEach(
            (name, value) -> {
              if (value instanceof Value.Sealed sealed) {
                Value opened = open(sealed, name, wish, version, lookup);
                if (opened != null) {
                  plain.put(name, opened);
                }
              } else {
                plain.put(name, value);
              }
            });
    return plain;
  }

  private @Nullable Value open(
      Value.Sealed sealed, String name, Wish wish, Plans.Version version, Lookup lookup) {
    for (CaseEvent event : wish.events) {
      Value plain = event.seq() == sealed.seq() ? event.secrets().get(sealed.name()) : null;
      if (plain != null && !(plain instanceof Value.Sealed)) {
        return plain;
      }
    }
    var question = version.decider().plan().question(name);
    for (Append.Secret secret : lookup.locked().secrets(wish.parent.id())) {
      if (secret.seq() == sealed.seq() && secret.name().equals(sealed.name()) && question != null) {
        String text = sealer.open(secret.caseId(), secret.seq(), secret.name(), secret.sealed());
        return dev.zhishou.casework.event.Disclosure.read(text).value(question.ask());
      }
    }
    // Erased meanwhile: it does not go along.
    return null;
  }
}
