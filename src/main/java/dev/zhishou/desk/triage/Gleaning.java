package dev.zhishou.desk.triage;

import dev.zhishou.access.CommunityId;
import dev.zhishou.community.Equipment;
import dev.zhishou.community.Home;
import dev.zhishou.community.Place;
import dev.zhishou.community.Registers;
import dev.zhishou.community.Search;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What a text says already about the questions of a procedure: the lift that was named, how many
/// people, which home. It fills in only what it can look up or count; it never guesses.
@Component
class Gleaning {
  /// Questions that ask for the matter itself; the text is the answer.
  private static final Set<String> THE_MATTER = Set.of("matter", "fault", "what", "where");

  private static final Search EVERYTHING = new Search("", null, 2_000);

  private final Registers registers;

  Gleaning(Registers registers) {
    this.registers = registers;
  }

  /// @param choices where the text leaves open which of several things it means: all of them, the
  ///     one that stands among the answers first
  record Gleaned(SequencedMap<String, Value> answers, SequencedMap<String, List<Value>> choices) {}

  Gleaned glean(Procedure procedure, String text, Suggest.Whereabouts whereabouts) {
    String plain = Utterance.normalise(text);
    Said said = new Said(text, plain, Spot.in(plain), whereabouts);
    SequencedMap<String, Value> answers = new LinkedHashMap<>();
    SequencedMap<String, List<Value>> choices = new LinkedHashMap<>();
    procedure
        .asks()
        .forEach(
            (name, ask) -> {
              List<Value> fitting = fitting(ask, said);
              if (!fitting.isEmpty()) {
                answers.put(name, fitting.getFirst());
              }
              if (fitting.size() > 1) {
                choices.put(name, fitting);
              }
            });
    return new Gleaned(answers, choices);
  }

  private record Said(
      String text, String plain, Optional<Spot> spot, Suggest.Whereabouts whereabouts) {}

  private List<Value> fitting(Ask ask, Said said) {
    return ask.type() == AnswerType.EQUIPMENT
        ? equipment(ask, said).stream().map(one -> id(one.id())).toList()
        : answer(ask, said).stream().toList();
  }

  private Optional<Value> answer(Ask ask, Said said) {
    return switch (ask.type()) {
      case HOME -> home(said).map(Gleaning::id);
      case PLACE -> place(said).map(Gleaning::id);
      case INTEGER -> people(ask, said.plain());
      case TEXT ->
          THE_MATTER.contains(ask.name()) && !said.text().isBlank()
              ? Optional.of(new Value.Text(said.text().strip()))
              : Optional.empty();
      case EQUIPMENT,
          YES_NO,
          CHOICE,
          NUMBER,
          MONEY,
          DATE,
          TIME,
          MOMENT,
          DURATION,
          ROLE,
          STAFF,
          PERSON,
          CASE,
          PHOTO,
          FILE,
          LIST ->
          Optional.empty();
    };
  }

  /// The lifts that may be meant: the one that was named, else all of the unit. The first stands in
  /// the suggestion, because help must be on its way to the right stairwell; whoever takes the call
  /// sees the others beside it and asks (ADR 16).
  private List<Equipment> equipment(Ask ask, Said said) {
    CommunityId community = said.whereabouts().community();
    Optional<Spot> spot = said.spot().or(() -> homeSpot(said));
    if (community == null || spot.isEmpty() || spot.get().building() == null) {
      return List.of();
    }
    Spot named = spot.get();
    List<Equipment> there =
        registers.equipment(community, ask.source().of(), EVERYTHING).stream()
            .filter(one -> Objects.equals(one.site().building(), named.building()))
            .filter(one -> named.unit() == null || named.unit().equals(one.site().unit()))
            .toList();
    if (!"lift".equals(ask.source().of()) && there.size() > 1) {
      return List.of();
    }
    List<Equipment> exactly =
        there.stream()
            .filter(one -> named.lift() != null && named.lift() == one.site().ordinal())
            .toList();
    return exactly.isEmpty() ? there : exactly;
  }

  private Optional<Spot> homeSpot(Said said) {
    CommunityId community = said.whereabouts().community();
    UUID home = said.whereabouts().home();
    return community == null || home == null
        ? Optional.empty()
        : registers
            .home(community, home)
            .map(one -> new Spot(one.building(), one.unit(), one.room(), null));
  }

  private Optional<UUID> home(Said said) {
    CommunityId community = said.whereabouts().community();
    if (community == null) {
      return Optional.empty();
    }
    return said.spot()
        .flatMap(spot -> named(community, spot))
        .map(Home::id)
        .or(() -> Optional.ofNullable(said.whereabouts().home()));
  }

  private Optional<Home> named(CommunityId community, Spot spot) {
    if (spot.building() == null || spot.room() == null) {
      return Optional.empty();
    }
    if (spot.unit() != null) {
      return registers.homeNamed(
          community, spot.building() + "-" + spot.unit() + "-" + spot.room());
    }
    List<Home> fitting =
        registers.homesIn(community, spot.building(), null).stream()
            .filter(home -> home.room().equals(spot.room()))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private Optional<UUID> place(Said said) {
    CommunityId community = said.whereabouts().community();
    if (community == null) {
      return Optional.empty();
    }
    for (Place.Kind kind : List.of(Place.Kind.PUBLIC, Place.Kind.CHECKPOINT)) {
      for (Place place : registers.places(community, kind)) {
        if (said.plain().contains(Utterance.normalise(place.label()))) {
          return Optional.of(place.id());
        }
      }
    }
    return said.spot()
        .flatMap(spot -> stairwell(community, spot))
        .map(Place::id)
        .or(() -> Optional.ofNullable(said.whereabouts().place()));
  }

  private Optional<Place> stairwell(CommunityId community, Spot spot) {
    Place.Kind kind = spot.unit() == null ? Place.Kind.BUILDING : Place.Kind.UNIT;
    return registers.places(community, kind).stream()
        .filter(place -> Objects.equals(place.building(), spot.building()))
        .filter(place -> Objects.equals(place.unit(), spot.unit()))
        .findFirst();
  }

  private static Optional<Value> people(Ask ask, String plain) {
    boolean ofPeople =
        ask.type() == AnswerType.INTEGER && ask.text().matches(".*(几人|几个人|多少人|人数|几位).*");
    var count = PeopleCount.in(plain);
    return ofPeople && count.isPresent()
        ? Optional.of(new Value.Whole(count.getAsInt()))
        : Optional.empty();
  }

  private static Value id(UUID id) {
    return new Value.Id(id.toString());
  }
}
