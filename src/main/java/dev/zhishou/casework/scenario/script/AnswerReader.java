package dev.zhishou.casework.scenario.script;

import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Spot;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;

/// Turns what a scenario writes into an answer of the question's type.
///
/// @param sheet where what is wrong is noted
/// @param cast who can be named where staff is asked
/// @param rows which row has which id, through the whole scenario
/// @param time the moments of this entry
public record AnswerReader(ScenarioSheet sheet, Cast cast, RowIds rows, VirtualTime time) {

  /// The answer; empty when it does not fit the question (which is noted).
  Optional<Value> read(Node node, Ask ask) {
    return switch (ask.type()) {
      case LIST -> list(node, ask);
      case PHOTO, FILE -> files(node);
      case CHOICE -> choice(node);
      case MONEY ->
          scalar(
              node,
              ask,
              text -> new Value.Money(new BigDecimal(text).movePointRight(2).longValueExact()));
      case YES_NO -> yesNo(node, ask);
      case TEXT, PERSON -> sealed(node, ask);
      case INTEGER -> scalar(node, ask, text -> new Value.Whole(Long.parseLong(text)));
      case NUMBER -> scalar(node, ask, text -> new Value.Decimal(new BigDecimal(text)));
      case DATE -> scalar(node, ask, text -> new Value.Date(LocalDate.parse(text)));
      case TIME -> scalar(node, ask, text -> new Value.TimeOfDay(LocalTime.parse(text)));
      case MOMENT ->
          scalar(node, ask, text -> new Value.At(time.moment(text).orElseThrow(NoAnswer::new)));
      case DURATION ->
          scalar(
              node,
              ask,
              text -> new Value.Length(VirtualTime.length(text).orElseThrow(NoAnswer::new)));
      case STAFF ->
          scalar(
              node,
              ask,
              text -> new Value.Id(cast.knows(text) ? Cast.account(text).toString() : text));
      case ROLE, HOME, PLACE, EQUIPMENT, CASE -> scalar(node, ask, Value.Id::new);
    };
  }

  /// The answer that a word on the command line means; empty when the question does not accept it.
  public static Optional<Value> said(String word, Ask ask, Instant now) {
    Findings findings = new Findings("");
    List<Node> items = new ArrayList<>();
    for (String part : word.split(",")) {
      items.add(new Node.Scalar(part, true, true, Spot.START));
    }
    AnswerReader reader =
        new AnswerReader(
            new ScenarioSheet(findings),
            new Cast(Map.of(), Map.of()),
            new RowIds(),
            new VirtualTime(now, now));
    boolean several =
        ask.type() == AnswerType.LIST || ask.type() == AnswerType.CHOICE && items.size() > 1;
    return reader.read(several ? new Node.Sequence(items, Spot.START) : items.getFirst(), ask);
  }

  /// What stands for a value where its type does not matter: a message's fields.
  public static Value plain(Node.Scalar scalar) {
    if (scalar.truth().isPresent()) {
      return new Value.YesNo(scalar.truth().get());
    }
    if (scalar.plain() && scalar.text().matches("-?\\d{1,18}")) {
      return new Value.Whole(Long.parseLong(scalar.text()));
    }
    if (scalar.plain() && scalar.text().matches("-?\\d{1,18}\\.\\d{1,9}")) {
      return new Value.Decimal(new BigDecimal(scalar.text()));
    }
    return new Value.Text(scalar.text());
  }

  /// The hash of an invented file.
  public static String invented(String name) {
    return DigestUtils.sha256Hex(name);
  }

  private Optional<Value> scalar(Node node, Ask ask, Function<String, Value> read) {
    if (node instanceof Node.Scalar scalar && !scalar.empty()) {
      try {
        return Optional.of(read.apply(scalar.text()));
      } catch (NumberFormatException | ArithmeticException | DateTimeException | NoAnswer wrong) {
        return wrong(node, ask);
      }
    }
    return wrong(node, ask);
  }

  private Optional<Value> yesNo(Node node, Ask ask) {
    return node instanceof Node.Scalar scalar && scalar.truth().isPresent()
        ? Optional.of(new Value.YesNo(scalar.truth().get()))
        : wrong(node, ask);
  }

  private Optional<Value> sealed(Node node, Ask ask) {
    return scalar(
        node,
        ask,
        text -> ask.type() == AnswerType.PERSON ? new Value.Id(text) : new Value.Text(text));
  }

  private Optional<Value> choice(Node node) {
    List<String> keys = new ArrayList<>();
    for (Node item : items(node)) {
      sheet.scalar(item).ifPresent(scalar -> keys.add(scalar.text()));
    }
    return keys.isEmpty() ? Optional.empty() : Optional.of(new Value.Choice(List.copyOf(keys)));
  }

  private Optional<Value> files(Node node) {
    List<String> hashes = new ArrayList<>();
    for (Node item : items(node)) {
      sheet.scalar(item).ifPresent(scalar -> hashes.add(invented(scalar.text())));
    }
    return Optional.of(new Value.Files(List.copyOf(hashes)));
  }

  private Optional<Value> list(Node node, Ask ask) {
    if (!(node instanceof Node.Sequence sequence)) {
      return wrong(node, ask);
    }
    List<Value.Row> read = new ArrayList<>();
    List<String> used = new ArrayList<>();
    for (Node item : sequence.items()) {
      SequencedMap<String, Value> columns = columns(item, ask);
      String first =
          ask.columns().isEmpty() ? "" : text(columns.get(ask.columns().firstEntry().getKey()));
      boolean identifies =
          !ask.columns().isEmpty() && ask.columns().firstEntry().getValue().type().identifies();
      String id = identifies ? first : rows.id(ask.name(), first, used);
      used.add(id);
      read.add(new Value.Row(id, columns));
    }
    return Optional.of(new Value.Rows(List.copyOf(read)));
  }

  private SequencedMap<String, Value> columns(Node item, Ask ask) {
    SequencedMap<String, Value> columns = new LinkedHashMap<>();
    switch (item) {
      case Node.Mapping mapping ->
          mapping
              .entries()
              .forEach(
                  (name, entry) -> {
                    Ask column = ask.columns().get(name);
                    if (column == null) {
                      sheet.unknown("answer", entry.key(), "column", name, ask.columns().keySet());
                    } else {
                      read(entry.value(), column).ifPresent(value -> columns.put(name, value));
                    }
                  });
      case Node.Scalar scalar when !ask.columns().isEmpty() -> {
        var first = ask.columns().firstEntry();
        read(scalar, first.getValue()).ifPresent(value -> columns.put(first.getKey(), value));
      }
      case Node.Scalar _, Node.Sequence _ -> wrong(item, ask);
    }
    return columns;
  }

  private Optional<Value> wrong(Node node, Ask ask) {
    sheet.error(
        "answer",
        node.spot(),
        "`" + ask.name() + "` 的类型是 " + ask.type().word() + "，这里写的不是。",
        "`" + ask.name() + "` is of type " + ask.type().word() + "; this is none.");
    return Optional.empty();
  }

  private static List<Node> items(Node node) {
    return node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
  }

  /// A value as a row is called by it.
  public static String text(@org.jspecify.annotations.Nullable Value value) {
    return switch (value) {
      case null -> "";
      case Value.Id(String id) -> id;
      case Value.Text(String text) -> text;
      case Value.Choice(List<String> keys) -> String.join(",", keys);
      case Value.Whole(long number) -> Long.toString(number);
      case Value.Date(LocalDate date) -> date.toString();
      case Value.YesNo(boolean yes) -> Boolean.toString(yes);
      case Value.Decimal(BigDecimal number) -> number.toPlainString();
      case Value.Money(long fen) -> BigDecimal.valueOf(fen, 2).toPlainString();
      case Value.TimeOfDay(LocalTime at) -> at.toString();
      case Value.At at -> at.instant().toString();
      case Value.Length length -> length.duration().toString();
      case Value.Files files -> String.join(",", files.hashes());
      case Value.Sealed sealed -> sealed.seq() + "/" + sealed.name();
      case Value.Rows rows -> rows.rows().stream().map(Value.Row::id).toList().toString();
    };
  }

  private static final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
