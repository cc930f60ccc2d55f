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
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the company has published, in the database. What comes with the program is kept there too,
/// so that a newer program never changes the version that a case was opened with: a changed file
/// is published as the next version, or left as a draft where the company has one of its own.
final class PublishedCatalog implements ProcedureCatalog {
  private final Binder shipped;
  private final Versions versions;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /// Texts of forms that are the company's own, by id and number.
  private final Map<String, String> forms = new ConcurrentHashMap<>();

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
    for (String form : shipped.reference().forms().keySet()) {
      String id = Versions.FORMS + form;
      String path = id + ".yaml";
      String text = shipped.text(path).orElse("");
      List<Versions.Kept> mine = kept.getOrDefault(id, List.of());
      if (mine.stream().noneMatch(one -> one.hash().equals(FormVersions.hash(text)))) {
        boolean own = mine.stream().anyMatch(PublishedCatalog::own);
        SequencedMap<String, String> texts = new TreeMap<>(Map.of(path, text));
        keep(id, FormVersions.hash(text), texts, mine, own, now);
      }
    }
    Binder base = withForms(versions.all());
    for (String id : shipped.procedures().keySet()) {
      ProcedureVersion version = ProcedureVersion.of(base, id, ProcedureVersion.SHIPPED);
      List<Versions.Kept> mine = kept.getOrDefault(id, List.of());
      if (mine.stream().noneMatch(one -> one.hash().equals(version.hash()))) {
        keep(id, version.hash(), version.files(), mine, rewritten(mine), now);
      }
    }
  }

  private void keep(
      String id,
      String hash,
      SequencedMap<String, String> texts,
      List<Versions.Kept> earlier,
      boolean own,
      Instant now) {
    int number = earlier.isEmpty() ? ProcedureVersion.SHIPPED : earlier.getLast().number() + 1;
    Versions.Signed program = new Versions.Signed(null, now);
    versions.keep(new Versions.Kept(id, number, hash, program, own ? null : program), texts);
  }

  private static boolean own(Versions.Kept one) {
    return one.draft().by() != null && one.published();
  }

  /// Whether the company has written the procedure anew: where only its forms are the company's, a
  /// newer program's text goes on with them.
  private boolean rewritten(List<Versions.Kept> earlier) {
    Set<Map<String, String>> programs =
        earlier.stream()
            .filter(one -> one.draft().by() == null)
            .map(this::withoutForms)
            .collect(Collectors.toSet());
    return earlier.stream().anyMatch(one -> own(one) && !programs.contains(withoutForms(one)));
  }

  private Map<String, String> withoutForms(Versions.Kept one) {
    Map<String, String> texts =
        new TreeMap<>(versions.files(one.procedure(), one.number()).orElseThrow());
    texts.keySet().removeIf(path -> path.startsWith(Versions.FORMS));
    return texts;
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
    return procedures(versions.all());
  }

  private List<ProcedureVersion> procedures(List<Versions.Kept> kept) {
    SequencedMap<String, Versions.Kept> newest = new LinkedHashMap<>();
    kept.stream()
        .filter(Versions.Kept::published)
        .filter(one -> !one.procedure().startsWith(Versions.FORMS))
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
                        .map(files -> known(binder(files), kept)));
    read.ifPresent(one -> known.put(key(kept.procedure(), kept.number()), one));
    return read;
  }

  /// What the program brought with these texts in their place. Only forms differ as a rule: then
  /// the whole binder need not be read again.
  private Binder binder(SequencedMap<String, String> files) {
    Binder with = shipped;
    for (Map.Entry<String, String> file : files.entrySet()) {
      String path = file.getKey();
      if (!shipped.text(path).equals(Optional.of(file.getValue()))) {
        if (!path.startsWith(Versions.FORMS)) {
          return shipped.with(files);
        }
        with = with.withForm(FormVersions.id(path), file.getValue());
      }
    }
    return with;
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
    List<Versions.Kept> kept = versions.all();
    Binder binder = withForms(kept);
    for (ProcedureVersion version : procedures(kept)) {
      Known one = known.get(key(version.id(), version.number()));
      if (one != null) {
        binder = binder.with(one.shelved());
      }
    }
    return binder;
  }

  /// What the program brought with the newest forms.
  private Binder withForms(List<Versions.Kept> all) {
    Map<String, Versions.Kept> newest = new LinkedHashMap<>();
    all.stream()
        .filter(Versions.Kept::published)
        .filter(one -> one.procedure().startsWith(Versions.FORMS))
        .forEach(one -> newest.put(one.procedure(), one));
    Binder binder = shipped;
    for (Versions.Kept one : newest.values()) {
      String path = one.procedure() + ".yaml";
      if (!FormVersions.hash(shipped.text(path).orElse("")).equals(one.hash())) {
        String text =
            forms.computeIfAbsent(
                key(one.procedure(), one.number()),
                _ -> versions.files(one.procedure(), one.number()).orElseThrow().get(path));
        binder = binder.withForm(FormVersions.id(path), text);
      }
    }
    return binder;
  }

  private static String key(String id, int number) {
    return id + "@" + number;
  }
}
