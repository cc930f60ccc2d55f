package dev.zhishou.procedure;

import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.Shelved;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Form;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Step;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/// A procedure as cases run it, with all that it is made of. It never changes (Pinned 31).
///
/// @param number counted from 1; what came with the program is 1
/// @param procedure what its file says
/// @param frame what its frame's file says; null: it has none
/// @param forms the forms that it and its frame write, by id
/// @param files the texts it is made of, by path: file, frame, forms, lists of options
/// @param hash hex SHA-256 over `files`
public record ProcedureVersion(
    int number,
    Procedure procedure,
    @Nullable Procedure frame,
    Map<String, Form> forms,
    SequencedMap<String, String> files,
    String hash) {

  /// The number of what came with the program.
  public static final int SHIPPED = 1;

  /// The procedure's id.
  public String id() {
    return procedure.id();
  }

  /// The text of its file.
  public String source() {
    return source(id(), files).orElse("");
  }

  /// The text of a procedure's file among those that a version is made of.
  static Optional<String> source(String id, Map<String, String> files) {
    return file(id, files).map(Map.Entry::getValue);
  }

  /// The folder that its file lies in, such as `emergency`; empty when it lies in none.
  public String folder() {
    return file(id(), files).map(Map.Entry::getKey).map(path -> path.split("/")[1]).orElse("");
  }

  private static Optional<Map.Entry<String, String>> file(String id, Map<String, String> files) {
    return files.entrySet().stream()
        .filter(one -> one.getKey().endsWith("/" + id + ".yaml"))
        .filter(one -> one.getKey().startsWith("sop/"))
        .filter(one -> !one.getKey().startsWith("sop/options/"))
        .findFirst();
  }

  /// A version made of what a binder holds now.
  ///
  /// @throws IllegalArgumentException when the binder lacks the procedure
  static ProcedureVersion of(Binder binder, String id, int number) {
    Shelved own = binder.procedures().get(id);
    if (own == null) {
      throw new IllegalArgumentException("no procedure " + id);
    }
    SequencedMap<String, String> files = new TreeMap<>();
    Map<String, Form> forms = new LinkedHashMap<>();
    Procedure procedure = own.reading().procedure();
    gather(binder, own, files, forms);
    Procedure.Frame named = procedure.head().frame();
    Shelved frame = named == null ? null : binder.procedures().get(named.procedure());
    if (frame != null) {
      gather(binder, frame, files, forms);
    }
    return new ProcedureVersion(
        number,
        procedure,
        frame == null ? null : frame.reading().procedure(),
        Collections.unmodifiableMap(forms),
        Collections.unmodifiableSequencedMap(files),
        hash(files));
  }

  private static void gather(
      Binder binder, Shelved shelved, Map<String, String> files, Map<String, Form> forms) {
    files.put(shelved.path(), shelved.source());
    Set<String> lists = new LinkedHashSet<>();
    Procedure procedure = shelved.reading().procedure();
    procedure.asks().values().forEach(ask -> lists(ask, lists));
    steps(procedure.steps())
        .forEach(
            step -> {
              step.asking().asks().values().forEach(ask -> lists(ask, lists));
              for (String id : step.asking().records()) {
                binder.form(id).ifPresent(form -> forms.put(id, form));
                file(binder, "records/" + id + ".yaml", files);
              }
            });
    lists.forEach(list -> file(binder, "sop/options/" + list + ".yaml", files));
  }

  private static void file(Binder binder, String path, Map<String, String> files) {
    Optional<String> text = binder.text(path);
    text.ifPresent(found -> files.put(path, found));
  }

  private static void lists(Ask ask, Set<String> lists) {
    String list = ask.source().optionsList();
    if (list != null) {
      lists.add(list);
    }
    ask.columns().values().forEach(column -> lists(column, lists));
  }

  /// The forms that its own steps write.
  static Set<String> records(Procedure procedure) {
    return steps(procedure.steps()).stream()
        .flatMap(step -> step.asking().records().stream())
        .collect(Collectors.toSet());
  }

  private static List<Step> steps(List<Step> steps) {
    return steps.stream()
        .flatMap(step -> Stream.concat(Stream.of(step), steps(step.steps()).stream()))
        .toList();
  }

  private static String hash(SequencedMap<String, String> files) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    files.forEach(
        (path, text) -> {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          digest.update((path + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
          digest.update(bytes);
        });
    return HexFormat.of().formatHex(digest.digest());
  }
}
