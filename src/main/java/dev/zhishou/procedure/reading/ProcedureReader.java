package dev.zhishou.procedure.reading;

import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Figure;
import dev.zhishou.procedure.model.Kind;
import dev.zhishou.procedure.model.Opening;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Said;
import dev.zhishou.procedure.text.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Reads a procedure: every word of the language, and all that is wrong in its form. What is wrong
/// in its sense is the lint's.
public final class ProcedureReader {
  private final Page page;
  private final TimeReader time;
  private final Node.Mapping file;

  private ProcedureReader(Page page, Node.Mapping file) {
    this.page = page;
    this.file = file;
    this.time = new TimeReader(page);
  }

  /// Reads bytes; empty when they are no YAML mapping (`findings` says why).
  public static Optional<Reading> read(byte[] bytes, Surroundings surroundings, Findings findings) {
    return Yaml.read(bytes, findings).flatMap(node -> read(node, surroundings, findings));
  }

  /// Reads what was parsed before; empty when it is no mapping.
  public static Optional<Reading> read(Node node, Surroundings surroundings, Findings findings) {
    Page page = Page.of(node, surroundings, findings);
    if (!(node instanceof Node.Mapping file)) {
      page.shape(node, "一份规程（`id: …`）", "a procedure (`id: …`)");
      return Optional.empty();
    }
    Procedure procedure = new ProcedureReader(page, file).procedure();
    return Optional.of(
        new Reading(procedure, new Sheet(file), page.outline(), page.names(), findings.inOrder()));
  }

  private Procedure procedure() {
    page.words(file, Vocabulary.PROCEDURE);
    for (String word : List.of("id", "steps")) {
      if (file.get(word).isEmpty()) {
        page.shape(file, " `" + word + ": …`", "`" + word + ": …`");
      }
    }
    SequencedMap<String, Figure> figures = new LinkedHashMap<>();
    FigureReader figureReader = new FigureReader(page);
    page.mapping(file, "params")
        .ifPresent(
            params ->
                params
                    .entries()
                    .forEach(
                        (name, entry) ->
                            figureReader
                                .read(name, entry.value())
                                .ifPresent(figure -> figures.put(name, figure))));
    return new Procedure(
        head(),
        opens(),
        asks(),
        figures,
        page.mapping(file, "steps").map(new StepReader(page)::steps).orElse(List.of()),
        outcomes(),
        provenance());
  }

  private Procedure.Head head() {
    String id = page.text(file, "id").orElse("");
    return new Procedure.Head(
        id,
        language(),
        page.text(file, "title").orElse(id),
        page.scalar(file, "kind").flatMap(this::kind).orElse(Kind.INCIDENT),
        page.scalar(file, "severity")
            .flatMap(text -> StepReader.severity(page, text))
            .orElse(Severity.MINOR),
        page.text(file, "summary").orElse(""),
        page.text(file, "one-per").orElse(null),
        confidential(),
        frame());
  }

  private @Nullable List<String> confidential() {
    if (file.get("confidential").orElse(null) instanceof Node.Sequence) {
      return page.texts(file, "confidential");
    }
    return page.truth(file, "confidential") ? List.of() : null;
  }

  private int language() {
    Optional<Node.Scalar> version = page.scalar(file, "language");
    if (version.isPresent() && !version.get().text().equals("1")) {
      page.findings()
          .error(
              "language",
              version.get().spot(),
              new Said("只认识语言版本 1。", "Only version 1 of the language is known."),
              new Said("写 `language: 1` 或不写。", "Write `language: 1` or leave it out."));
    }
    return 1;
  }

  private Optional<Kind> kind(Node.Scalar text) {
    if (Vocabulary.KINDS.contains(text.text())) {
      return Optional.of(Kind.valueOf(text.text().toUpperCase(Locale.ROOT).replace('-', '_')));
    }
    page.unknown("unknown-kind", text.spot(), "kind", text.text(), Vocabulary.KINDS);
    return Optional.empty();
  }

  private Procedure.@Nullable Frame frame() {
    Optional<Node> written = file.get("frame");
    if (written.isEmpty()) {
      return null;
    }
    if (written.get() instanceof Node.Mapping frame) {
      page.words(frame, Vocabulary.FRAME);
      List<String> without = page.texts(frame, "without");
      if (frame.get("procedure").isEmpty()) {
        page.shape(frame, " `procedure: …`", "`procedure: …`");
      }
      return page.text(frame, "procedure").map(id -> new Procedure.Frame(id, without)).orElse(null);
    }
    return page.scalar(written.get())
        .map(id -> new Procedure.Frame(id.text(), List.of()))
        .orElse(null);
  }

  private List<Opening> opens() {
    List<Opening> opens = new ArrayList<>();
    Optional<Node> written = file.get("opens");
    if (written.isPresent() && written.get() instanceof Node.Sequence ways) {
      for (Node way : ways.items()) {
        if (way instanceof Node.Mapping mapping) {
          opening(mapping, opens);
        } else {
          page.shape(way, " `hints: [...]` 之类", "`hints: [...]` or another way to open");
        }
      }
    } else {
      written.ifPresent(other -> page.shape(other, "一个列表", "a list"));
    }
    return List.copyOf(opens);
  }

  private void opening(Node.Mapping way, List<Opening> opens) {
    page.words(way, Vocabulary.OPENS);
    if (way.get("hints").isPresent()) {
      opens.add(new Opening.Hints(page.texts(way, "hints")));
    }
    way.get("every")
        .flatMap(time::scheduled)
        .ifPresent(
            calendar ->
                opens.add(new Opening.Scheduled(calendar, page.text(way, "each").orElse(null))));
    page.condition(way, "alert").ifPresent(condition -> opens.add(new Opening.Warning(condition)));
    page.text(way, "alarm").ifPresent(topic -> opens.add(new Opening.Alarm(topic)));
    page.text(way, "similar")
        .ifPresent(
            procedure ->
                opens.add(
                    new Opening.Similar(
                        procedure,
                        page.text(way, "homes").orElse("2"),
                        page.text(way, "within").orElse("7 days"))));
  }

  private SequencedMap<String, Ask> asks() {
    SequencedMap<String, Ask> asks = new LinkedHashMap<>();
    AskReader reader = new AskReader(page);
    page.mapping(file, "asks")
        .ifPresent(
            list ->
                list.entries()
                    .forEach(
                        (name, entry) ->
                            reader
                                .question(entry.value())
                                .ifPresent(ask -> asks.put(name, reader.read(name, ask)))));
    return asks;
  }

  private SequencedMap<String, Condition> outcomes() {
    SequencedMap<String, Condition> outcomes = new LinkedHashMap<>();
    page.mapping(file, "outcomes")
        .ifPresent(
            list ->
                list.entries()
                    .forEach(
                        (label, entry) ->
                            page.condition(entry.value())
                                .ifPresent(condition -> outcomes.put(label, condition))));
    return outcomes;
  }

  private Procedure.Provenance provenance() {
    SequencedMap<String, List<String>> refs = new LinkedHashMap<>();
    page.mapping(file, "refs")
        .ifPresent(
            carriers ->
                carriers
                    .entries()
                    .keySet()
                    .forEach(carrier -> refs.put(carrier, page.texts(carriers, carrier))));
    return new Procedure.Provenance(
        refs,
        page.text(file, "retention").orElse(null),
        page.truth(file, "beyond"),
        page.text(file, "source").orElse(null));
  }
}
