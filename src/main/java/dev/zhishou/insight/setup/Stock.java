package dev.zhishou.insight.setup;

import dev.zhishou.access.Community;
import dev.zhishou.access.Role;
import dev.zhishou.casework.spi.Subjects;
import dev.zhishou.community.Registers;
import dev.zhishou.community.Search;
import dev.zhishou.duty.People;
import dev.zhishou.procedure.binder.Laws;
import dev.zhishou.procedure.binder.Reference;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What a community has, each thing looked up once.
final class Stock {
  private static final Search ANY = new Search("", null, 1);

  private final Community community;
  private final Sources sources;
  private final Reference reference;
  private final Set<String> papers;
  private final Map<Thing, Boolean> known = new HashMap<>();

  /// Where things are looked up.
  record Sources(Registers registers, Subjects subjects, People people, Laws laws) {}

  /// @param papers titles that are there
  Stock(Community community, Sources sources, Reference reference, Set<String> papers) {
    this.community = community;
    this.sources = sources;
    this.reference = reference;
    this.papers = papers;
  }

  boolean has(Thing thing) {
    return known.computeIfAbsent(thing, this::look);
  }

  private boolean look(Thing thing) {
    String ref = thing.ref();
    return switch (thing.kind()) {
      case CONTACT -> !sources.registers().contacts(community.id(), ref, ANY).isEmpty();
      case ROLE -> sources.people().rostered(community.id(), new Role(ref));
      case CERTIFICATE -> sources.people().certified(community.id(), ref);
      case EQUIPMENT ->
          reference.selections().containsKey(ref)
              ? selected(ref)
              : !sources.registers().equipment(community.id(), ref, ANY).isEmpty();
      case PLACE -> selected(ref);
      case FIGURE -> sources.laws().says(ref, community.place());
      case PAPER -> papers.contains(ref);
    };
  }

  private boolean selected(String selection) {
    return sources
        .subjects()
        .select(community.id().value(), selection, Map.of())
        .filter(rows -> !rows.isEmpty())
        .isPresent();
  }

  /// What people call it.
  String title(Thing thing) {
    String ref = thing.ref();
    return switch (thing.kind()) {
      case CONTACT -> reference.kinds().contacts().getOrDefault(ref, ref);
      case ROLE -> reference.roles().containsKey(ref) ? reference.roles().get(ref).title() : ref;
      case EQUIPMENT, PLACE ->
          reference.selections().containsKey(ref)
              ? reference.selections().get(ref).title()
              : reference.kinds().equipment().getOrDefault(ref, ref);
      case CERTIFICATE -> ref.substring(ref.indexOf(':') + 1);
      case FIGURE -> sources.laws().title(ref);
      case PAPER -> ref;
    };
  }
}
