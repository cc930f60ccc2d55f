package dev.zhishou.casework.scenario.script;

import dev.zhishou.casework.engine.Plan;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Spot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Reads one entry: when, the deed with its manner, and what is expected.
final class EntryReader {
  private final Subject subject;
  private final ScenarioSheet sheet;
  private final Cast cast;
  private final RowIds rows;
  private final Instant opened;
  private final Instant before;

  EntryReader(
      Subject subject,
      ScenarioSheet sheet,
      Cast cast,
      RowIds rows,
      Instant opened,
      Instant before) {
    this.subject = subject;
    this.sheet = sheet;
    this.cast = cast;
    this.rows = rows;
    this.opened = opened;
    this.before = before;
  }

  Optional<Entry> read(Node node) {
    Optional<Node.Mapping> mapping = sheet.mapping(node);
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    Node.Mapping entry = mapping.get();
    if (!sheet.words(entry, EntryWords.ALL)) {
      return Optional.empty();
    }
    Instant at = at(entry);
    VirtualTime time = new VirtualTime(opened, at);
    List<String> deeds = entry.entries().keySet().stream().filter(EntryWords::deed).toList();
    if (deeds.size() > 1) {
      sheet.error(
          "two",
          entry.keySpot(deeds.get(1)),
          "一个条目只做一件事，这里写了 " + deeds + "。",
          "An entry does one thing; here are " + deeds + ".");
      return Optional.empty();
    }
    String deed = deeds.isEmpty() ? null : deeds.getFirst();
    List<Entry.Expectation> expected =
        new ExpectationReader(subject, sheet, cast, rows, time).read(entry, deed);
    idle(entry, deed, expected);
    AnswerReader answers = new AnswerReader(sheet, cast, rows, time);
    DeedReader reader = new DeedReader(subject, sheet, cast, answers, entry);
    return Optional.of(
        new Entry(
            entry.spot(),
            at,
            deed == null ? null : reader.deed(deed),
            in(entry),
            manner(entry, deed, reader, time),
            expected));
  }

  private void idle(Node.Mapping entry, @Nullable String deed, List<Entry.Expectation> expected) {
    if (deed == null && expected.isEmpty()) {
      sheet.error(
          "idle",
          entry.spot(),
          "这个条目什么也不做，什么也不要求。",
          "This entry does nothing and expects nothing.");
    }
    for (String word : entry.entries().keySet()) {
      if (!EntryWords.fits(word, deed, entry.entries().keySet())) {
        sheet.error(
            "word",
            entry.keySpot(word),
            "`" + word + "` 在这里没有用。",
            "`" + word + "` means nothing here.");
      }
    }
  }

  private Instant at(Node.Mapping entry) {
    Optional<Node.Scalar> text = entry.get("at").flatMap(sheet::scalar);
    if (text.isEmpty()) {
      return before;
    }
    String said = text.get().text();
    Optional<Instant> at =
        said.startsWith("-") ? Optional.empty() : new VirtualTime(opened, before).moment(said);
    if (at.isEmpty()) {
      sheet.error(
          "time",
          text.get().spot(),
          "这里要写 +20m 或 \"2026-11-21 14:00\" 这样的时刻。",
          "Here must stand a moment such as +20m or \"2026-11-21 14:00\".");
      return before;
    }
    if (at.get().isBefore(before)) {
      sheet.error("time", text.get().spot(), "时间不能倒回去。", "Time does not run back.");
      return before;
    }
    return at.get();
  }

  private SequencedMap<String, String> in(Node.Mapping entry) {
    SequencedMap<String, String> in = new LinkedHashMap<>();
    entry
        .get("in")
        .flatMap(sheet::mapping)
        .ifPresent(
            handles ->
                handles
                    .entries()
                    .forEach(
                        (name, value) -> {
                          if (!subject.handles().contains(name)) {
                            sheet.unknown(
                                "in", value.key(), "list or stage", name, subject.handles());
                          }
                          sheet
                              .scalar(value.value())
                              .ifPresent(
                                  text ->
                                      in.put(
                                          name,
                                          rows.called(name, text.text()).orElse(text.text())));
                        }));
    return in;
  }

  private Entry.Manner manner(
      Node.Mapping entry, @Nullable String deed, DeedReader reader, VirtualTime time) {
    String by = sheet.text(entry, "by").orElse(null);
    String to = sheet.text(entry, "to").orElse(null);
    if (by != null && !(deed != null && deed.equals("sign")) && !cast.knows(by)) {
      sheet.unknown("account", entry.keySpot("by"), "role or account", by, cast.names());
    }
    if (to != null && !cast.knows(to)) {
      sheet.unknown("account", entry.keySpot("to"), "role or account", to, cast.names());
    }
    return new Entry.Manner(
        by,
        "do".equals(deed) ? reader.with() : new LinkedHashMap<>(),
        happened(entry, time),
        sheet.text(entry, "reason").orElse(null),
        new Entry.Signing(
            entry.get("signed").map(sheet::texts).orElse(List.of()),
            sheet.text(entry, "as").orElse(null)),
        entry.get("helpers").map(this::helpers).orElse(null),
        inName(entry),
        to,
        new Entry.Outcome(
            refused(entry),
            entry.get("late").flatMap(sheet::truth).orElse(false),
            entry.keySpot(entry.get("refused").isPresent() ? "refused" : "late")));
  }

  private List<String> helpers(Node node) {
    List<String> names = new ArrayList<>();
    for (Node.Scalar name : sheet.several(node)) {
      if (!cast.knows(name.text())) {
        sheet.unknown("account", name.spot(), "role or account", name.text(), cast.names());
      }
      names.add(name.text());
    }
    return names;
  }

  private @Nullable Instant happened(Node.Mapping entry, VirtualTime time) {
    Optional<Node.Scalar> text = entry.get("happened").flatMap(sheet::scalar);
    Optional<Instant> moment = text.flatMap(said -> time.moment(said.text()));
    if (text.isPresent() && (moment.isEmpty() || moment.get().isAfter(time.entry()))) {
      sheet.error(
          "time",
          text.get().spot(),
          "发生的时刻写成 -12m 这样，不晚于收到的时刻。",
          "It happened at a moment such as -12m, no later than it arrives.");
    }
    return moment.orElse(null);
  }

  private @Nullable String refused(Node.Mapping entry) {
    Optional<Node.Scalar> text = entry.get("refused").flatMap(sheet::scalar);
    if (text.isPresent() && !Refusals.KNOWN.contains(text.get().text())) {
      sheet.unknown(
          "refusal", text.get().spot(), "reason for a refusal", text.get().text(), Refusals.KNOWN);
    }
    return text.map(Node.Scalar::text).orElse(null);
  }

  private Entry.@Nullable InName inName(Node.Mapping entry) {
    Optional<Node> node = entry.get("for");
    String via = sheet.text(entry, "via").orElse(null);
    if (node.isEmpty()) {
      return null;
    }
    if (node.get() instanceof Node.Mapping party) {
      sheet.words(party, List.of("party", "name", "certificate"));
      return new Entry.InName(
          null,
          sheet.text(party, "party").orElse(null),
          sheet.text(party, "name").orElse(null),
          sheet.text(party, "certificate").orElse(null),
          via);
    }
    Optional<Node.Scalar> name = sheet.scalar(node.get());
    if (name.isPresent() && !cast.knows(name.get().text())) {
      sheet.unknown(
          "account", name.get().spot(), "role or account", name.get().text(), cast.names());
    }
    return name.map(text -> new Entry.InName(text.text(), null, null, null, via)).orElse(null);
  }

  /// The questions of a step as the engine calls them, under the names by which one may write them.
  static Map<String, Map.Entry<String, Ask>> asks(Plan.Node node) {
    Map<String, Map.Entry<String, Ask>> asks = new LinkedHashMap<>();
    node.asks()
        .forEach(
            (name, ask) -> {
              asks.put(name, Map.entry(name, ask));
              if (!node.prefix().isEmpty() && name.startsWith(node.prefix())) {
                asks.put(name.substring(node.prefix().length()), Map.entry(name, ask));
              }
            });
    return asks;
  }

  /// Where a value stands that is read without a type, when the engine is meant to refuse it.
  static Value untyped(Node node) {
    return node instanceof Node.Scalar scalar
        ? new Value.Text(scalar.text())
        : new Value.Text(node.spot().toString());
  }

  /// The place of the entry's word.
  static Spot spot(Node.Mapping entry, String word) {
    return entry.get(word).map(Node::spot).orElse(entry.spot());
  }
}
