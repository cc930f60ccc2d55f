package dev.zhishou.community.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.MaskedNumber;
import dev.zhishou.access.Permission;
import dev.zhishou.community.Contact;
import dev.zhishou.community.Equipment;
import dev.zhishou.community.Home;
import dev.zhishou.community.Registers;
import dev.zhishou.community.Resident;
import dev.zhishou.community.Residents;
import dev.zhishou.community.Search;
import dev.zhishou.community.Terms;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /communities, /homes, /equipment, /people, /contacts`.
@RestController
@RequestMapping("/api/v1")
class RegisterController {
  /// A busy desk looks up one caller a minute; who reads a register out by numbers needs thousands.
  private static final Audit.Bound PHONES = new Audit.Bound(120, Duration.ofHours(1));

  private final Doorkeeper doorkeeper;
  private final Communities communities;
  private final Registers registers;
  private final Residents residents;
  private final SealedRooms sealedRooms;
  private final Audit audit;
  private final Clock clock;

  RegisterController(
      Doorkeeper doorkeeper,
      Communities communities,
      Registers registers,
      Residents residents,
      SealedRooms sealedRooms,
      Audit audit,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.communities = communities;
    this.registers = registers;
    this.residents = residents;
    this.sealedRooms = sealedRooms;
    this.audit = audit;
    this.clock = clock;
  }

  record CommunityView(UUID id, String code, String name, String place, FiguresView figures) {}

  record FiguresView(
      String endOfWork, String deskFrom, String deskTo, String quietFrom, String quietTo) {}

  /// @param sealedSince since when nobody may enter, until the police release it (001-074), and
  ///     not why; null: it is not sealed
  record HomeView(
      UUID id,
      String name,
      String label,
      @com.fasterxml.jackson.annotation.JsonUnwrapped HomeParts parts,
      List<PersonView> people,
      @Nullable Instant sealedSince) {}

  record HomeParts(int building, int unit, int floor, String room) {}

  /// @param phone masked: `POST /people/{id}/reveal` tells it
  /// @param livesAs `former`: he lives here no more, and the home is the last one known
  record PersonView(
      UUID id, String name, @Nullable String phone, @Nullable HomeName home, String livesAs) {}

  record HomeName(UUID id, String name, String label) {}

  record EquipmentView(
      UUID id, String kind, String label, @Nullable Integer building, @Nullable Integer unit) {}

  record ContactView(
      UUID id,
      String kind,
      String name,
      String phone,
      @Nullable String address,
      LocalDate checkedOn) {
    static ContactView of(Contact contact) {
      return new ContactView(
          contact.id(),
          contact.kind(),
          contact.name(),
          contact.phone(),
          contact.address(),
          contact.checkedOn());
    }
  }

  @GetMapping("/communities")
  Page<CommunityView> communities(Actor actor) {
    return new Page<>(
        communities.seenBy(actor).stream().map(RegisterController::view).toList(), null);
  }

  @GetMapping("/homes")
  Page<HomeView> homes(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    Search search = Cursor.search(q, cursor, limit);
    record(actor, where, search);
    Page<Home> page = Cursor.page(registers.homes(where.id(), search), search, Home::id);
    Map<UUID, List<Resident>> people =
        residents.of(where.id(), page.items().stream().map(Home::id).toList()).stream()
            .collect(Collectors.groupingBy(one -> one.home().id()));
    Map<UUID, Instant> sealed = sealedRooms.of(where.id());
    return new Page<>(
        page.items().stream()
            .map(
                home ->
                    view(home, people.getOrDefault(home.id(), List.of()), sealed.get(home.id())))
            .toList(),
        page.next());
  }

  @GetMapping("/people")
  Page<PersonView> people(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "false") boolean former,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    Community where = doorkeeper.admit(actor, community, Permission.SEE_PERSONAL);
    Search search = Cursor.search(q, cursor, limit);
    record(actor, where, search);
    if (former) {
      Page<Residents.Former> gone =
          Cursor.page(residents.former(where.id(), search), search, one -> one.person().id());
      return new Page<>(gone.items().stream().map(RegisterController::view).toList(), gone.next());
    }
    Page<Resident> page =
        Cursor.page(
            residents.people(where.id(), search), search, resident -> resident.person().id());
    return new Page<>(page.items().stream().map(one -> view(one, true)).toList(), page.next());
  }

  @GetMapping("/equipment")
  Page<EquipmentView> equipment(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    Search search = Cursor.search(q, cursor, limit);
    Page<Equipment> page =
        Cursor.page(registers.equipment(where.id(), kind, search), search, Equipment::id);
    return new Page<>(
        page.items().stream()
            .map(
                one ->
                    new EquipmentView(
                        one.id(),
                        one.kind(),
                        one.label(),
                        one.site().building(),
                        one.site().unit()))
            .toList(),
        page.next());
  }

  @GetMapping("/contacts")
  Page<ContactView> contacts(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    Search search = Cursor.search(q, cursor, limit);
    Page<Contact> page =
        Cursor.page(registers.contacts(where.id(), kind, search), search, Contact::id);
    return new Page<>(page.items().stream().map(ContactView::of).toList(), page.next());
  }

  /// Who searches by a phone number leaves a trace, and nobody tries all the numbers there are.
  private void record(Actor actor, Community where, Search search) {
    if (Terms.soughtByPhone(search.words())) {
      audit
          .writeWithin(
              new Audit.Entry(where.id(), actor.account(), "searched-phone", where.code()),
              PHONES,
              clock.instant())
          .ifPresent(
              wait -> {
                throw Problem.tooOften(wait).raised();
              });
    }
  }

  private static CommunityView view(Community one) {
    Community.Figures figures = one.figures();
    return new CommunityView(
        one.id().value(),
        one.code(),
        one.name(),
        one.place(),
        new FiguresView(
            figures.endOfWork().toString(),
            figures.deskFrom().toString(),
            figures.deskTo().toString(),
            figures.quietFrom().toString(),
            figures.quietTo().toString()));
  }

  private static HomeView view(Home home, List<Resident> people, @Nullable Instant sealedSince) {
    return new HomeView(
        home.id(),
        home.name(),
        home.label(),
        new HomeParts(home.building(), home.unit(), home.floor(), home.room()),
        people.stream().map(one -> view(one, false)).toList(),
        sealedSince);
  }

  private static PersonView view(Resident one, boolean withHome) {
    return new PersonView(
        one.person().id(),
        one.person().name(),
        MaskedNumber.of(one.person().phone()),
        withHome ? name(one.home()) : null,
        one.livesAs().word());
  }

  private static PersonView view(Residents.Former one) {
    return new PersonView(
        one.person().id(),
        one.person().name(),
        MaskedNumber.of(one.person().phone()),
        one.home() == null ? null : name(one.home()),
        "former");
  }

  private static HomeName name(Home home) {
    return new HomeName(home.id(), home.name(), home.label());
  }
}
