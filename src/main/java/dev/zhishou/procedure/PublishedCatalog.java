package dev.zhishou.procedure;

import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.Shelved;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What the company has published, in the database. What comes with the program is kept there too,
/// so that a newer program never changes the version that a case was opened with: a changed file
/// is published as the next version, or left as a draft where the company has one of its own.
final class PublishedCatalog implements ProcedureCatalog {
  private final Binder shipped;
  private final Versions versions;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /// A version that was read, with its place in the binder.
  private record Known(ProcedureVersion version, Shelved shelved) {}

  PublishedCatalog(Binder shipped, Versions versions, Clock clock) {
    this.shipped = shipped;
    this.versions = versions;
    keepShipped(clock.instant());
  }

  private void keepShipped(Instant now) {
    Map<String, List<Versions.Kept>> kept = new LinkedHashMap<>();
    versions
        .all()
        .forEach(one -> kept.computeIfAbsent(one.procedure(), id -> new ArrayList<>()).add(one));
    for (String id : shipped.procedures().keySet()) {
      ProcedureVersion version = ProcedureVersion.of(shipped, id, ProcedureVersion.SHIPPED);
      List<Versions.Kept> mine = kept.getOrDefault(id, List.of());
      if (mine.stream().noneMatch(one -> one.hash().equals(version.hash()))) {
        keep(version, mine, now);
      }
    }
  }

  private void keep(ProcedureVersion version, List<Versions.Kept> earlier, Instant now) {
    int number = earlier.isEmpty() ? ProcedureVersion.SHIPPED : earlier.getLast().number() + 1;
    boolean own = earlier.stream().anyMatch(one -> one.draft().by() != null && one.published());
    Versions.Signed program = new Versions.Signed(null, now);
    versions.keep(
        new Versions.Kept(version.id(), number, version.hash(), program, own ? null : program),
        version.files());
  }

  @Override
  public Optional<ProcedureVersion> newest(String id) {
    return versions.newest(id).flatMap(number -> version(id, number));
  }

  @Override
  public Optional<ProcedureVersion> version(String id, int number) {
    Known seen = known.get(key(id, number));
    if (seen != null) {
      return Optional.of(seen.version());
    }
    return versions
        .find(id, number)
        .filter(Versions.Kept::published)
        .flatMap(this::read)
        .map(Known::version);
  }

  @Override
  public List<ProcedureVersion> all() {
    SequencedMap<String, Versions.Kept> newest = new LinkedHashMap<>();
    versions.all().stream()
        .filter(Versions.Kept::published)
        .forEach(one -> newest.put(one.procedure(), one));
    List<ProcedureVersion> all = new ArrayList<>();
    shipped.procedures().keySet().forEach(id -> add(newest.remove(id), all));
    newest.values().forEach(one -> add(one, all));
    return List.copyOf(all);
  }

  private void add(Versions.@Nullable Kept kept, List<ProcedureVersion> all) {
    if (kept != null) {
      read(kept).map(Known::version).ifPresent(all::add);
    }
  }

  private Optional<Known> read(Versions.Kept kept) {
    Known seen = known.get(key(kept.procedure(), kept.number()));
    if (seen != null) {
      return Optional.of(seen);
    }
    Optional<Known> read =
        sameAsShipped(kept)
            .or(
                () ->
                    versions
                        .files(kept.procedure(), kept.number())
                        .map(files -> known(shipped.with(files), kept)));
    read.ifPresent(one -> known.put(key(kept.procedure(), kept.number()), one));
    return read;
  }

  private Optional<Known> sameAsShipped(Versions.Kept kept) {
    return shipped.procedure(kept.procedure()).isPresent()
        ? Optional.of(known(shipped, kept)).filter(one -> one.version().hash().equals(kept.hash()))
        : Optional.empty();
  }

  private static Known known(Binder binder, Versions.Kept kept) {
    Shelved shelved = binder.procedures().get(kept.procedure());
    if (shelved == null) {
      throw new IllegalStateException("version without its file: " + kept.procedure());
    }
    return new Known(ProcedureVersion.of(binder, kept.procedure(), kept.number()), shelved);
  }

  @Override
  public Binder binder() {
    Binder binder = shipped;
    for (ProcedureVersion version : all()) {
      Known one = known.get(key(version.id(), version.number()));
      if (one != null) {
        binder = binder.with(one.shelved());
      }
    }
    return binder;
  }

  private static String key(String id, int number) {
    return id + "@" + number;
  }
}
