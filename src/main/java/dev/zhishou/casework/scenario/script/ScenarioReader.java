package dev.zhishou.casework.scenario.script;

import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Spot;
import dev.zhishou.procedure.text.Yaml;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Reads a test file: a stream of scenarios. All that is wrong in them is noted at once; a scenario
/// with a fault is not run.
public final class ScenarioReader {
  private static final List<String> WORDS =
      List.of(
          "scenario", "opened", "then", "staffed", "people", "figures", "selections", "refuses");
  private static final List<String> OPENED =
      List.of("at", "by", "received", "channel", "home", "place", "severity", "drill");
  private static final List<String> MODULES = List.of("charge", "refund", "custody", "registry");

  private final Subject subject;
  private final ScenarioSheet sheet;
  private final Set<String> names = new HashSet<>();

  private ScenarioReader(Subject subject, Findings findings) {
    this.subject = subject;
    this.sheet = new ScenarioSheet(findings);
  }

  /// The scenarios of a test file that are sound in form.
  public static List<Scenario> read(String text, Subject subject, Findings findings) {
    ScenarioReader reader = new ScenarioReader(subject, findings);
    List<Scenario> scenarios = new ArrayList<>();
    for (String document : Documents.of(text)) {
      Yaml.read(document, findings).flatMap(reader::scenario).ifPresent(scenarios::add);
    }
    if (reader.names.isEmpty() && !findings.anyError()) {
      reader.sheet.error("empty", Spot.START, "文件里没有情景。", "There is no scenario in the file.");
    }
    return scenarios;
  }

  private Optional<Scenario> scenario(Node node) {
    int before = sheet.findings().inOrder().size();
    Optional<Node.Mapping> mapping = sheet.mapping(node);
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    Node.Mapping file = mapping.get();
    sheet.words(file, WORDS);
    String name = sheet.text(file, "scenario").orElse("");
    if (name.isEmpty()) {
      sheet.error(
          "shape", file.spot(), "情景要有名字：`scenario: …`。", "A scenario has a name: `scenario: …`.");
    } else if (!names.add(name)) {
      sheet.error("twice", file.keySpot("scenario"), "这个名字已经用过。", "This name is used already.");
    }
    Scenario.Setting setting = setting(file);
    Cast cast = new Cast(subject.binder().reference().roles(), setting.people());
    RowIds rows = new RowIds();
    Scenario.Opening opening = opening(file, cast, rows);
    List<Entry> then = then(file, cast, rows, opening.at());
    return sheet.findings().inOrder().size() > before
        ? Optional.empty()
        : Optional.of(new Scenario(name, file.spot(), setting, opening, then));
  }

  private List<Entry> then(Node.Mapping file, Cast cast, RowIds rows, Instant opened) {
    List<Entry> entries = new ArrayList<>();
    Optional<Node> then = file.get("then");
    if (then.isEmpty() || !(then.get() instanceof Node.Sequence list) || list.items().isEmpty()) {
      sheet.error("shape", file.keySpot("then"), "`then:` 要有条目。", "`then:` has entries.");
      return entries;
    }
    Instant at = opened;
    for (Node item : list.items()) {
      Optional<Entry> entry = new EntryReader(subject, sheet, cast, rows, opened, at).read(item);
      entry.ifPresent(entries::add);
      at = entry.map(Entry::at).orElse(at);
    }
    return entries;
  }

  private Scenario.Setting setting(Node.Mapping file) {
    Set<String> roles = subject.binder().roles();
    List<String> staffed = new ArrayList<>(roles);
    file.get("staffed")
        .ifPresent(
            node -> {
              staffed.clear();
              for (Node.Scalar role : sheet.several(node)) {
                if (!roles.contains(role.text())) {
                  sheet.unknown("role", role.spot(), "role", role.text(), roles);
                }
                staffed.add(role.text());
              }
            });
    Map<String, List<String>> people = lists(file, "people");
    people
        .values()
        .forEach(
            held ->
                held.stream()
                    .filter(one -> !one.contains(":") && !roles.contains(one))
                    .forEach(
                        one -> sheet.unknown("role", file.keySpot("people"), "role", one, roles)));
    people.keySet().stream()
        .filter(roles::contains)
        .forEach(
            name ->
                sheet.error(
                    "account",
                    file.keySpot("people"),
                    "`" + name + "` 是岗位，换一个名字。",
                    "`" + name + "` is a role; take another name."));
    SequencedMap<String, String> figures = texts(file, "figures");
    known(file, "figures", figures.keySet(), subject.plan().procedure().figures().keySet());
    SequencedMap<String, String> refuses = texts(file, "refuses");
    known(file, "refuses", refuses.keySet(), MODULES);
    Map<String, List<String>> selections = lists(file, "selections");
    known(file, "selections", selections.keySet(), subject.selections());
    return new Scenario.Setting(staffed, people, figures, selections, refuses);
  }

  private void known(
      Node.Mapping file, String word, Set<String> used, java.util.Collection<String> known) {
    for (String name : used) {
      if (!known.contains(name)) {
        sheet.unknown(word, file.keySpot(word), word, name, known);
      }
    }
  }

  private Map<String, List<String>> lists(Node.Mapping file, String word) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    file.get(word)
        .flatMap(sheet::mapping)
        .ifPresent(
            all ->
                all.entries()
                    .forEach((name, entry) -> lists.put(name, sheet.texts(entry.value()))));
    return lists;
  }

  private SequencedMap<String, String> texts(Node.Mapping file, String word) {
    SequencedMap<String, String> texts = new LinkedHashMap<>();
    file.get(word)
        .flatMap(sheet::mapping)
        .ifPresent(
            all ->
                all.entries()
                    .forEach(
                        (name, entry) ->
                            sheet
                                .scalar(entry.value())
                                .ifPresent(text -> texts.put(name, text.text()))));
    return texts;
  }

  private Scenario.Opening opening(Node.Mapping file, Cast cast, RowIds rows) {
    Node.Mapping opened =
        file.get("opened")
            .flatMap(sheet::mapping)
            .orElseGet(() -> new Node.Mapping(new LinkedHashMap<>(), file.spot()));
    if (file.get("opened").isEmpty()) {
      sheet.error(
          "shape",
          file.spot(),
          "要写怎样开始：`opened: {at: …}`。",
          "Say how it is opened: `opened: {at: …}`.");
    }
    Instant at =
        opened.get("at").flatMap(sheet::scalar).map(text -> clock(text)).orElse(VirtualTime.USUAL);
    VirtualTime time = new VirtualTime(at, at);
    AnswerReader answers = new AnswerReader(sheet, cast, rows, time);
    SequencedMap<String, Ask> asks = subject.plan().procedure().asks();
    SequencedMap<String, Value> given = new LinkedHashMap<>();
    opened
        .entries()
        .forEach(
            (name, entry) -> {
              Ask ask = asks.get(name);
              if (ask != null && !name.equals("at")) {
                answers.read(entry.value(), ask).ifPresent(value -> given.put(name, value));
              } else if (!OPENED.contains(name)) {
                List<String> known = new ArrayList<>(asks.keySet());
                known.addAll(OPENED);
                sheet.unknown("answer", entry.key(), "answer", name, known);
              }
            });
    return new Scenario.Opening(
        opened.spot(),
        at,
        by(opened, asks, cast),
        received(opened, asks, time),
        own(opened, asks, "channel"),
        subject("home", opened, given),
        subject("place", opened, given),
        severity(opened, asks),
        !asks.containsKey("drill") && opened.get("drill").flatMap(sheet::truth).orElse(false),
        given);
  }

  private Instant clock(Node.Scalar text) {
    return VirtualTime.clock(text.text())
        .orElseGet(
            () -> {
              sheet.error(
                  "time",
                  text.spot(),
                  "这里要写时刻，如 \"2026-11-21 14:00\"。",
                  "Here must stand a moment such as \"2026-11-21 14:00\".");
              return VirtualTime.USUAL;
            });
  }

  private String by(Node.Mapping opened, Map<String, Ask> asks, Cast cast) {
    String by = own(opened, asks, "by");
    if (by != null && !cast.knows(by)) {
      sheet.unknown("account", opened.keySpot("by"), "role or account", by, cast.names());
    }
    return by == null ? "front-desk" : by;
  }

  private Instant received(Node.Mapping opened, Map<String, Ask> asks, VirtualTime time) {
    String text = own(opened, asks, "received");
    Optional<Instant> moment = text == null ? Optional.of(time.opened()) : time.moment(text);
    if (moment.isEmpty() || moment.get().isAfter(time.opened())) {
      sheet.error(
          "time",
          opened.keySpot("received"),
          "接到的时刻不晚于开始。",
          "It was received no later than it is opened.");
    }
    return moment.orElse(time.opened());
  }

  private @org.jspecify.annotations.Nullable Severity severity(
      Node.Mapping opened, Map<String, Ask> asks) {
    String word = own(opened, asks, "severity");
    return word == null ? null : severity(sheet, opened.keySpot("severity"), word);
  }

  /// The severity of a word; null (and noted) when it is none.
  static @org.jspecify.annotations.Nullable Severity severity(
      ScenarioSheet sheet, Spot spot, String word) {
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(word)) {
        return severity;
      }
    }
    sheet.unknown("severity", spot, "severity", word, severities());
    return null;
  }

  private static List<String> severities() {
    List<String> words = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      words.add(severity.name().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  private @org.jspecify.annotations.Nullable String own(
      Node.Mapping opened, Map<String, Ask> asks, String word) {
    return asks.containsKey(word) ? null : sheet.text(opened, word).orElse(null);
  }

  private @org.jspecify.annotations.Nullable String subject(
      String word, Node.Mapping opened, Map<String, Value> given) {
    if (given.get(word) instanceof Value.Id(String id)) {
      return id;
    }
    return opened.get(word) instanceof Optional<Node> node
            && node.isPresent()
            && node.get() instanceof Node.Scalar scalar
        ? scalar.text()
        : null;
  }
}
