package dev.zhishou.community;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.spi.Subjects;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What cases are about, by the registers. A row of a selection carries its id, and the thing
/// itself under the name of its type (`equipment`, `place`, `home`, `choice`, `text`); what else it
/// says has a name of its own (`sheet`).
@Component
class RegisterSubjects implements Subjects {
  /// A dwelling of ten floors or more (GB 50352).
  private static final int HIGH_RISE = 10;

  private static final Search EVERYTHING = new Search("", null, 5_000);

  private final Registers registers;
  private final Residents residents;

  RegisterSubjects(Registers registers, Residents residents) {
    this.registers = registers;
    this.residents = residents;
  }

  @Override
  public Optional<String> label(UUID community, AnswerType type, String id) {
    CommunityId where = new CommunityId(community);
    Optional<UUID> key = uuid(id);
    return switch (type) {
      case HOME ->
          key.flatMap(one -> registers.home(where, one))
              .or(() -> registers.homeNamed(where, id))
              .map(Home::label);
      case PLACE -> key.flatMap(one -> registers.place(where, one)).map(Place::label);
      case EQUIPMENT -> key.flatMap(one -> registers.equipment(where, one)).map(Equipment::label);
      case PERSON -> key.flatMap(one -> residents.person(where, one)).map(Person::name);
      case TEXT,
          YES_NO,
          CHOICE,
          INTEGER,
          NUMBER,
          MONEY,
          DATE,
          TIME,
          MOMENT,
          DURATION,
          ROLE,
          STAFF,
          CASE,
          PHOTO,
          FILE,
          LIST ->
          Optional.empty();
    };
  }

  @Override
  public Set<String> homes(UUID community, String words) {
    return registers.homesBy(new CommunityId(community), words);
  }

  @Override
  public Optional<List<Value.Row>> select(
      UUID community, String selection, Map<String, Value> given) {
    return Optional.ofNullable(rows(new CommunityId(community), selection, given));
  }

  /// Null: the registers do not answer it.
  private @Nullable List<Value.Row> rows(
      CommunityId where, String selection, Map<String, Value> given) {
    return switch (selection) {
      case "lifts of the community" -> equipment(where, "lift", one -> true);
      case "essential equipment" -> equipment(where, null, one -> one.power().essential());
      case "equipment on mains", "affected equipment" ->
          equipment(where, null, one -> one.power().checkedAfterOutage());
      // No intervals are kept yet: each month everything is looked at.
      case "equipment due for a check" -> equipment(where, null, one -> true);
      case "homes served by lift" -> homesServedBy(where, given.get("lift"));
      case "unit doors" -> places(where, Place.Kind.UNIT_DOOR);
      case "lobbies" -> places(where, Place.Kind.LOBBY);
      case "stairways and courtyards" ->
          places(where, Place.Kind.EMERGENCY_LIGHT, Place.Kind.PUBLIC);
      case "notice boards" -> places(where, Place.Kind.UNIT_DOOR, Place.Kind.LOBBY);
      case "equipment and lift lobbies to keep dry" -> keptDry(where);
      case "homes near the place" -> homesNear(where, given.get("place"));
      case "switchboards near the place" -> switchboardsNear(where, given.get("place"));
      case "buildings" -> places(where, Place.Kind.BUILDING);
      case "drains" -> places(where, Place.Kind.DRAIN);
      case "emergency lights" -> places(where, Place.Kind.EMERGENCY_LIGHT);
      case "guard posts" -> places(where, Place.Kind.GUARD_POST);
      // No company has planned routes by day: each day goes to all points.
      case "route of the day" -> List.of(choice("whole"));
      case "checkpoints of the route, renovations first" -> checkpoints(where);
      case "equipment due for a look at the point" -> equipmentAt(where, given.get("point"));
      case "address of home" -> addressOf(where, given.get("home"));
      case "contacts of the community" -> contacts(where, null);
      case "designated hospital" -> contacts(where, "hospital");
      case "phone numbers of home" -> phonesOf(where, given.get("home"));
      case "homes of the building" -> homesOf(where, given.get("place"));
      case "home in a high-rise" ->
          yesNo(where, given.get("home"), (home, top) -> top >= HIGH_RISE);
      case "home below the top floor" ->
          yesNo(where, given.get("home"), (home, top) -> home.floor() < top);
      default -> null;
    };
  }

  private List<Value.Row> equipment(
      CommunityId community, @Nullable String kind, Predicate<Equipment> wanted) {
    return registers.equipment(community, kind, EVERYTHING).stream()
        .filter(wanted)
        .map(one -> row("equipment", one.id()))
        .toList();
  }

  private List<Value.Row> equipmentAt(CommunityId community, @Nullable Value point) {
    return id(point).stream()
        .flatMap(
            place ->
                registers.equipment(community, null, EVERYTHING).stream()
                    .filter(one -> place.equals(one.site().place())))
        .map(one -> row("equipment", one.id()))
        .toList();
  }

  private List<Value.Row> places(CommunityId community, Place.Kind... kinds) {
    return Stream.of(kinds)
        .flatMap(kind -> registers.places(community, kind).stream())
        .map(place -> row("place", place.id()))
        .toList();
  }

  /// The rooms in which essential equipment stands, and the lobbies with the lifts (000-312).
  private List<Value.Row> keptDry(CommunityId community) {
    Stream<UUID> rooms =
        registers.equipment(community, null, EVERYTHING).stream()
            .filter(one -> one.power().essential())
            .map(one -> one.site().place())
            .filter(Objects::nonNull);
    Stream<UUID> lobbies = registers.places(community, Place.Kind.LOBBY).stream().map(Place::id);
    return Stream.concat(rooms, lobbies).distinct().map(id -> row("place", id)).toList();
  }

  /// Those of the place's stairwell; none where it belongs to no stairwell: people name them.
  private List<Value.Row> homesNear(CommunityId community, @Nullable Value place) {
    return at(community, place).stream()
        .flatMap(
            near ->
                near.building() == null || near.unit() == null
                    ? Stream.<Home>empty()
                    : registers.homesIn(community, near.building(), near.unit()).stream())
        .map(home -> row("home", home.id()))
        .toList();
  }

  private List<Value.Row> homesOf(CommunityId community, @Nullable Value place) {
    return at(community, place).stream()
        .flatMap(
            one ->
                one.building() == null
                    ? Stream.<Home>empty()
                    : registers.homesIn(community, one.building(), null).stream())
        .map(home -> row("home", home.id()))
        .toList();
  }

  /// What the floors of the home's building say of it.
  private List<Value.Row> yesNo(
      CommunityId community, @Nullable Value home, BiPredicate<Home, Integer> says) {
    return id(home).flatMap(one -> registers.home(community, one)).stream()
        .map(
            one -> {
              int top =
                  registers.homesIn(community, one.building(), one.unit()).stream()
                      .mapToInt(Home::floor)
                      .max()
                      .orElse(one.floor());
              LinkedHashMap<String, Value> columns = new LinkedHashMap<>();
              columns.put(AnswerType.YES_NO.word(), new Value.YesNo(says.test(one, top)));
              return new Value.Row(one.id().toString(), columns);
            })
        .toList();
  }

  /// Those of the place's building, and of the grounds (000-314).
  private List<Value.Row> switchboardsNear(CommunityId community, @Nullable Value place) {
    Integer building = at(community, place).map(Place::building).orElse(null);
    return equipment(
        community,
        "switchboard",
        one -> one.site().building() == null || one.site().building().equals(building));
  }

  private Optional<Place> at(CommunityId community, @Nullable Value place) {
    return id(place).flatMap(one -> registers.place(community, one));
  }

  /// Each with the sheet that is filled in there: rooms of the plant, the inside of a building, the
  /// grounds.
  private List<Value.Row> checkpoints(CommunityId community) {
    return registers.places(community, Place.Kind.CHECKPOINT).stream()
        .map(
            place -> {
              Value.Row row = row("place", place.id());
              boolean room = place.label().matches(".*[房间室]");
              String sheet = room ? "plant" : place.building() != null ? "public" : "outside";
              row.columns().put("sheet", new Value.Choice(List.of(sheet)));
              return row;
            })
        .toList();
  }

  private List<Value.Row> homesServedBy(CommunityId community, @Nullable Value lift) {
    return id(lift).flatMap(one -> registers.equipment(community, one)).stream()
        .flatMap(one -> homesAt(community, one.site()))
        .map(home -> row("home", home.id()))
        .toList();
  }

  private Stream<Home> homesAt(CommunityId community, Equipment.Site site) {
    return site.building() == null
        ? Stream.empty()
        : registers.homesIn(community, site.building(), site.unit()).stream();
  }

  private List<Value.Row> addressOf(CommunityId community, @Nullable Value home) {
    return id(home).flatMap(one -> registers.home(community, one)).stream()
        .map(one -> text(one.label()))
        .toList();
  }

  /// Names and numbers of a kind of outside party, such as the hospital that the community has
  /// designated (001-067); null: of all.
  private List<Value.Row> contacts(CommunityId community, @Nullable String kind) {
    return registers.contacts(community, kind, EVERYTHING).stream()
        .map(one -> text(one.inWords()))
        .toList();
  }

  private List<Value.Row> phonesOf(CommunityId community, @Nullable Value home) {
    return id(home).stream()
        .flatMap(one -> residents.of(community, List.of(one)).stream())
        .map(Resident::person)
        .filter(one -> !residents.confidential(community, one.id()))
        .map(Person::phone)
        .filter(Objects::nonNull)
        .distinct()
        .map(phone -> text(phone))
        .toList();
  }

  private static Value.Row row(String column, UUID id) {
    LinkedHashMap<String, Value> columns = new LinkedHashMap<>();
    columns.put(column, new Value.Id(id.toString()));
    return new Value.Row(id.toString(), columns);
  }

  private static Value.Row choice(String option) {
    LinkedHashMap<String, Value> columns = new LinkedHashMap<>();
    columns.put("choice", new Value.Choice(List.of(option)));
    return new Value.Row(option, columns);
  }

  private static Value.Row text(String text) {
    LinkedHashMap<String, Value> columns = new LinkedHashMap<>();
    columns.put("text", new Value.Text(text));
    return new Value.Row(
        UUID.nameUUIDFromBytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString(),
        columns);
  }

  private static Optional<UUID> id(@Nullable Value value) {
    return value instanceof Value.Id(String id) ? uuid(id) : Optional.empty();
  }

  private static Optional<UUID> uuid(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
