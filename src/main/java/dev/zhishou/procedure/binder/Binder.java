package dev.zhishou.procedure.binder;

import dev.zhishou.procedure.model.Form;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.reading.Outline;
import dev.zhishou.procedure.reading.Reading;
import dev.zhishou.procedure.reading.Surroundings;
import dev.zhishou.procedure.text.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// All that a company's procedures are made of, read once. It never changes.
public final class Binder implements Surroundings {
  private final Reference reference;
  private final SequencedMap<String, Shelved> procedures;
  private final Map<String, Requirement> requirements;
  private final List<Finding> findings;
  private final Shelf shelf;

  Binder(
      Reference reference,
      SequencedMap<String, Shelved> procedures,
      Map<String, Requirement> requirements,
      Shelf shelf,
      List<Finding> findings) {
    this.reference = reference;
    this.procedures = procedures;
    this.requirements = requirements;
    this.shelf = shelf;
    this.findings = findings;
  }

  /// The binder that is packed into the program.
  public static Binder shipped() {
    return Packed.BINDER;
  }

  /// Read when it is first asked for, and once.
  private static final class Packed {
    private static final Binder BINDER = new BinderLoader(Shelf.packed()).load();
  }

  /// The binder in a folder that holds `sop/`, `records/`, `notices/`.
  ///
  /// @throws IOException when the folder cannot be read
  public static Binder of(Path folder) throws IOException {
    return new BinderLoader(Shelf.of(folder)).load();
  }

  /// What the files refer to.
  public Reference reference() {
    return reference;
  }

  /// The procedures by id.
  public SequencedMap<String, Shelved> procedures() {
    return procedures;
  }

  /// A procedure.
  public Optional<Procedure> procedure(String id) {
    return Optional.ofNullable(procedures.get(id)).map(Shelved::reading).map(Reading::procedure);
  }

  /// The form of an id.
  public Optional<Form> form(String id) {
    return Optional.ofNullable(reference.forms().get(id));
  }

  /// The ladder of a severity.
  public Optional<Rungs> rungs(Severity severity) {
    return Optional.ofNullable(reference.ladder().get(severity));
  }

  /// The obligations by id.
  public Map<String, Requirement> requirements() {
    return requirements;
  }

  /// The text of a file by its path in the binder; empty where it has none.
  public Optional<String> text(String path) {
    return shelf.has(path) ? Optional.of(text(shelf.bytes(path))) : Optional.empty();
  }

  /// The paths of the files in one of its folders.
  List<String> under(String folder) {
    return shelf.under(folder);
  }

  /// The text of a procedure's scenarios (`<id>.test.yaml`, beside its file).
  public Optional<String> scenarios(String procedure) {
    return Optional.ofNullable(procedures.get(procedure))
        .flatMap(shelved -> text(shelved.path().replaceFirst("\\.yaml$", ".test.yaml")));
  }

  /// The obligations that any of its files claims: procedures, forms, notices, pages.
  public Set<String> claims() {
    return shelf.claims();
  }

  /// What is wrong in the form of its files; empty for the shipped one (a test sees to it).
  public List<Finding> findings() {
    return findings;
  }

  /// This binder with a procedure put in, or in the place of the one of its id.
  public Binder with(Shelved procedure) {
    SequencedMap<String, Shelved> more = new LinkedHashMap<>(procedures);
    more.put(procedure.reading().procedure().id(), procedure);
    return new Binder(reference, more, requirements, shelf, findings);
  }

  /// This binder with another text of one of its forms. What is wrong in the text is in
  /// [#findings()] of what comes back, behind what was wrong before.
  public Binder withForm(String id, String text) {
    String path = "records/" + id + ".yaml";
    Shelf other = shelf.with(Map.of(path, text));
    ReferenceReader reader = new ReferenceReader(other);
    Map<String, Form> forms = new LinkedHashMap<>(reference.forms());
    forms.put(id, reader.form(path, this));
    List<Finding> found = new ArrayList<>(findings);
    found.addAll(reader.findings());
    return new Binder(reference.with(forms), procedures, requirements, other, List.copyOf(found));
  }

  /// This binder with other texts in the place of its own, read anew.
  public Binder with(Map<String, String> texts) {
    return new BinderLoader(shelf.with(texts)).load();
  }

  @Override
  public Set<String> roles() {
    return reference.roles().keySet();
  }

  @Override
  public Optional<SequencedMap<String, String>> options(String list) {
    return Optional.ofNullable(reference.options().get(list));
  }

  @Override
  public Optional<Outline> outline(String procedure) {
    return Optional.ofNullable(procedures.get(procedure))
        .map(Shelved::reading)
        .map(Reading::outline);
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
