package dev.zhishou.notify.notices;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.engine.Meant;
import dev.zhishou.casework.engine.World;
import dev.zhishou.casework.spi.Holders;
import dev.zhishou.community.Place;
import dev.zhishou.community.Registers;
import dev.zhishou.community.Search;
import dev.zhishou.community.audience.Audience;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.Selection;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Whom the words of a step's `to` mean: roles, kinds of contact, `community`, `home`, `owner`,
/// `place`, answers, selections. A role means who holds it now; nobody does: whoever ever does.
@Component
class StepAudience {
  private static final Search ALL = new Search("", null, 500);

  private final Binder binder;
  private final Registers registers;
  private final Accounts accounts;
  private final ObjectProvider<Holders> holders;

  StepAudience(
      Binder binder, Registers registers, Accounts accounts, ObjectProvider<Holders> holders) {
    this.binder = binder;
    this.registers = registers;
    this.accounts = accounts;
    this.holders = holders;
  }

  Aimed aimed(CommunityId community, Meant.Told told, Instant at) {
    Aimed aimed = new Aimed();
    told.to().forEach(to -> add(community, to, aimed, at));
    return aimed;
  }

  private void add(CommunityId community, Meant.To to, Aimed aimed, Instant at) {
    String word = to.word();
    if (to.value() != null) {
      ids(to.value()).forEach(id -> named(community, word, id, aimed, at));
    } else if (word.equals("community")) {
      aimed.homes().add(new Audience.Everybody());
    } else if (binder.reference().selections().containsKey(word)) {
      selected(binder.reference().selections().get(word), to.selected(), aimed);
    } else {
      word(community, word, aimed, at);
    }
  }

  private void word(CommunityId community, String word, Aimed aimed, Instant at) {
    if (binder.roles().contains(word)) {
      role(community, word, aimed, at);
    } else if (binder.reference().kinds().contacts().containsKey(word)) {
      registers.contacts(community, word, ALL).forEach(one -> aimed.contacts().add(one.id()));
    }
  }

  private void role(CommunityId community, String role, Aimed aimed, Instant at) {
    World.People people = holders.getObject().people(community.value());
    List<UUID> now = people.holders(role, at);
    if (now.isEmpty()) {
      aimed.roles().add(role);
    } else {
      aimed.accounts().addAll(now);
    }
  }

  private static void selected(Selection selection, List<String> ids, Aimed aimed) {
    Set<UUID> found = ids.stream().flatMap(id -> uuid(id).stream()).collect(Collectors.toSet());
    switch (selection.of()) {
      case "home" -> aimed.homes().add(new Audience.Homes(found));
      case "staff" -> aimed.accounts().addAll(found);
      default -> {}
    }
  }

  /// What an answer names: a home, a place, somebody of the house, a post.
  private void named(CommunityId community, String word, String id, Aimed aimed, Instant at) {
    Optional<UUID> uuid = uuid(id);
    if (uuid.isEmpty()) {
      registers
          .homeNamed(community, id)
          .ifPresentOrElse(
              home -> aimed.homes().add(homes(word, home.id())),
              () -> word(community, id, aimed, at));
      return;
    }
    UUID found = uuid.get();
    if (registers.home(community, found).isPresent()) {
      aimed.homes().add(homes(word, found));
      return;
    }
    Optional<Place> place = registers.place(community, found);
    if (place.isPresent()) {
      place(place.get(), aimed);
    } else if (accounts.byId(new AccountId(found)).isPresent()) {
      aimed.accounts().add(found);
    }
  }

  private static Audience homes(String word, UUID home) {
    return word.equals("owner")
        ? new Audience.Owners(Set.of(home))
        : new Audience.Homes(Set.of(home));
  }

  private static void place(Place place, Aimed aimed) {
    Integer building = place.building();
    Integer unit = place.unit();
    if (building != null && unit != null) {
      aimed.homes().add(new Audience.Units(Set.of(new Audience.Unit(building, unit))));
    } else if (building != null) {
      aimed.homes().add(new Audience.Buildings(Set.of(building)));
    }
  }

  private static List<String> ids(Value value) {
    return switch (value) {
      case Value.Id(String id) -> List.of(id);
      case Value.Choice(var keys) -> keys;
      case Value.Rows(var rows) ->
          rows.stream()
              .flatMap(row -> row.columns().values().stream())
              .filter(Value.Id.class::isInstance)
              .map(one -> ((Value.Id) one).id())
              .toList();
      case Value.YesNo _,
          Value.Whole _,
          Value.Decimal _,
          Value.Money _,
          Value.Date _,
          Value.TimeOfDay _,
          Value.At _,
          Value.Length _,
          Value.Files _,
          Value.Text _,
          Value.Sealed _ ->
          List.of();
    };
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
