package dev.zhishou.procedure.reading;

import dev.zhishou.procedure.condition.Conditions;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.text.Nearest;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Said;
import dev.zhishou.procedure.text.Spot;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/// Reads questions.
final class AskReader {
  private final Page page;

  AskReader(Page page) {
    this.page = page;
  }

  Ask read(String name, Node.Mapping node) {
    page.words(node, Vocabulary.ASK);
    if (node.get("ask").isEmpty()) {
      page.findings()
          .warning(
              "ask",
              node.spot(),
              new Said("`" + name + "` 没有写问什么。", "`" + name + "` does not say what is asked."),
              new Said("加上 `ask: 问什么`。", "Add `ask: …`."));
    }
    AnswerType type = type(name, node);
    return new Ask(
        name,
        page.text(node, "ask").orElse(name),
        type,
        bounds(node),
        options(name, node, type),
        columns(name, node, type),
        source(node, type));
  }

  private void fault(String rule, Spot spot, Said message, Said mend) {
    page.findings().error(rule, spot, message, mend);
  }

  private AnswerType type(String name, Node.Mapping node) {
    Optional<Node> written = node.get("type");
    if (written.isEmpty()) {
      fault(
          "type",
          node.spot(),
          new Said("`" + name + "` 没有写类型。", "`" + name + "` has no type."),
          new Said("加上 `type: yes-no` 之类。", "Add `type: yes-no` or another."));
      return AnswerType.TEXT;
    }
    Optional<Node.Scalar> word = page.scalar(written.get());
    if (word.isPresent() && Vocabulary.TYPES.contains(word.get().text())) {
      return AnswerType.valueOf(word.get().text().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
    word.ifPresent(
        unknown ->
            fault(
                "type",
                unknown.spot(),
                new Said(
                    "没有 `" + unknown.text() + "` 这种类型。",
                    "There is no type `" + unknown.text() + "`."),
                Nearest.mend(unknown.text(), Vocabulary.TYPES)));
    return AnswerType.TEXT;
  }

  private SequencedMap<String, String> options(String name, Node.Mapping node, AnswerType type) {
    SequencedMap<String, String> options = new LinkedHashMap<>();
    Optional<Node> written = node.get("options");
    boolean none =
        written.isEmpty()
            || written.get() instanceof Node.Mapping mapping && mapping.entries().isEmpty();
    if (none && type == AnswerType.CHOICE) {
      fault(
          "choice",
          node.spot(),
          new Said("选择题 `" + name + "` 没有选项。", "The choice `" + name + "` has no options."),
          new Said("加上 `options: {a: 甲, b: 乙}`。", "Add `options: {a: …, b: …}`."));
    }
    if (written.isPresent() && type != AnswerType.CHOICE && node.get("type").isPresent()) {
      fault(
          "choice",
          node.keySpot("options"),
          new Said("只有选择题才有选项。", "Only a choice has options."),
          new Said("写 `type: choice`。", "Write `type: choice`."));
    }
    if (written.isPresent() && written.get() instanceof Node.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (key, entry) ->
                  page.scalar(entry.value()).ifPresent(label -> options.put(key, label.text())));
    } else if (written.isPresent() && written.get() instanceof Node.Scalar list) {
      listed(list).ifPresent(options::putAll);
    } else {
      written.ifPresent(other -> page.shape(other, "选项", "options"));
    }
    return options;
  }

  private Optional<SequencedMap<String, String>> listed(Node.Scalar list) {
    Optional<SequencedMap<String, String>> options = page.surroundings().options(list.text());
    if (options.isEmpty()) {
      fault(
          "unknown-option",
          list.spot(),
          new Said(
              "没有选项表 `" + list.text() + "`。", "There is no list of options `" + list.text() + "`."),
          new Said(
              "在 sop/options/ 里加一份，或直接写选项。", "Add it to sop/options/, or write the options here."));
    }
    return options;
  }

  private SequencedMap<String, Ask> columns(String name, Node.Mapping node, AnswerType type) {
    SequencedMap<String, Ask> columns = new LinkedHashMap<>();
    if (type != AnswerType.LIST) {
      return columns;
    }
    if (node.get("of").isEmpty()) {
      fault(
          "list",
          node.spot(),
          new Said("列表 `" + name + "` 没有列。", "The list `" + name + "` has no columns."),
          new Said(
              "加上 `of: {home: {ask: 哪一户, type: home}}`。",
              "Add `of: {home: {ask: …, type: home}}`."));
    }
    page.mapping(node, "of")
        .ifPresent(
            of ->
                of.entries()
                    .forEach(
                        (column, entry) ->
                            question(entry.value())
                                .ifPresent(ask -> columns.put(column, read(column, ask)))));
    return columns;
  }

  /// A question's mapping; a finding for anything else.
  Optional<Node.Mapping> question(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return Optional.of(mapping);
    }
    fault(
        "ask",
        node.spot(),
        new Said("这不是问题。", "This is no question."),
        new Said(
            "写成 `{ask: 问什么, type: yes-no}`，再问一次写 `again`。",
            "Write `{ask: …, type: yes-no}`, or `again` to ask anew."));
    return Optional.empty();
  }

  private Ask.Bounds bounds(Node.Mapping node) {
    Optional<Node> required = node.get("required");
    boolean always = false;
    Condition condition = null;
    if (required.isPresent()) {
      Optional<Boolean> truth =
          required.get() instanceof Node.Scalar scalar ? scalar.truth() : Optional.empty();
      always = truth.orElse(false);
      if (always) {
        condition = Conditions.always();
      } else if (truth.isEmpty()) {
        condition = page.condition(required.get()).orElse(null);
      }
    }
    return new Ask.Bounds(
        condition,
        always,
        page.text(node, "min").orElse(null),
        page.text(node, "max").orElse(null),
        page.text(node, "under").orElse(null),
        page.text(node, "above").orElse(null),
        page.truth(node, "fixed"));
  }

  private Ask.Source source(Node.Mapping node, AnswerType type) {
    boolean named = node.get("options").filter(Node.Scalar.class::isInstance).isPresent();
    return new Ask.Source(
        type == AnswerType.LIST ? null : page.text(node, "of").orElse(null),
        page.text(node, "from").orElse(null),
        page.text(node, "mask").orElse(null),
        page.truth(node, "shown"),
        named ? page.text(node, "options").orElse(null) : null,
        page.texts(node, "refs"),
        page.text(node, "is").flatMap(Ask.Reckoning::read).orElse(null));
  }
}
