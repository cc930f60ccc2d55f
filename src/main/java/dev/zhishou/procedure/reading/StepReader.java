package dev.zhishou.procedure.reading;

import dev.zhishou.procedure.condition.Conditions;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.SignatureSlot;
import dev.zhishou.procedure.model.Starts;
import dev.zhishou.procedure.model.Step;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Reads steps and stages.
final class StepReader {
  private final Page page;
  private final TimeReader time;
  private final PartyReader parties;
  private final ActReader acts;
  private final AskReader asks;

  StepReader(Page page) {
    this.page = page;
    this.time = new TimeReader(page);
    this.parties = new PartyReader(page, time);
    this.acts = new ActReader(page);
    this.asks = new AskReader(page);
  }

  List<Step> steps(Node.Mapping list) {
    if (list.entries().isEmpty()) {
      page.shape(list, "至少一步", "a step at least");
    }
    List<Step> steps = new ArrayList<>();
    list.entries()
        .forEach(
            (name, entry) -> {
              if (entry.value() instanceof Node.Mapping step) {
                steps.add(step(name, step));
              } else {
                page.shape(
                    entry.value(), "一步，例如 `{do: …, by: …}`", "a step such as `{do: …, by: …}`");
              }
            });
    return List.copyOf(steps);
  }

  private Step step(String name, Node.Mapping node) {
    page.words(node, Vocabulary.STEP);
    List<Step> inner = page.mapping(node, "steps").map(this::steps).orElse(List.of());
    return new Step(name, text(node), who(node), timing(node), asking(node), effects(node), inner);
  }

  private Step.Text text(Node.Mapping node) {
    Node what = node.get("do").orElse(null);
    boolean blank = what instanceof Node.Scalar text && !text.plain() && text.text().isBlank();
    if (what == null || blank) {
      page.findings()
          .error(
              "no-do",
              what == null ? node.spot() : what.spot(),
              new Said("没有写做什么。", "It does not say what is done."),
              new Said("加上 `do: 做什么`。", "Add `do: …`."));
    }
    return new Step.Text(
        page.text(node, "do").orElse(""),
        page.texts(node, "how"),
        page.texts(node, "say"),
        page.texts(node, "warn"),
        page.texts(node, "refs"),
        page.text(node, "source").orElse(null));
  }

  private Step.Who who(Node.Mapping node) {
    return new Step.Who(
        parties.read(node, "by"),
        parties.read(node, "with"),
        page.texts(node, "needs"),
        parties.read(node, "approve"),
        page.truth(node, "optional"),
        node.get("required").map(this::required).orElse(null));
  }

  private @Nullable Condition required(Node written) {
    Optional<Boolean> truth =
        written instanceof Node.Scalar scalar ? scalar.truth() : Optional.empty();
    return truth.isEmpty()
        ? page.condition(written).orElse(null)
        : truth.get() ? Conditions.always() : null;
  }

  private Step.Timing timing(Node.Mapping node) {
    Optional<Every> every = node.get("every").flatMap(time::every);
    return new Step.Timing(
        node.get("after").isPresent() ? time.after(node) : null,
        page.condition(node, "when").orElse(null),
        node.get("due").flatMap(time::moment).orElse(null),
        every.orElse(null),
        time.until(node),
        page.mapping(node, "again").map(this::again).orElse(null));
  }

  private Step.Again again(Node.Mapping node) {
    page.words(node, Vocabulary.AGAIN);
    Condition when = page.condition(node, "when").orElse(null);
    if (node.get("most").isEmpty()) {
      page.findings()
          .error(
              "again-most",
              node.spot(),
              new Said("没有写最多几次。", "It does not say how often at most."),
              new Said("加上 `most: 3`。", "Add `most: 3`."));
      return new Step.Again(when, 1);
    }
    Optional<Node.Scalar> most = page.scalar(node, "most");
    boolean sound = most.map(text -> text.text().matches("[1-9]\\d{0,3}")).orElse(false);
    if (most.isPresent() && !sound) {
      page.findings()
          .error(
              "again-most",
              most.get().spot(),
              new Said("次数要是正整数。", "It must be a whole number from 1."),
              new Said("写 `most: 3`。", "Write `most: 3`."));
    }
    return new Step.Again(when, sound ? Integer.parseInt(most.orElseThrow().text()) : 1);
  }

  private Step.Asking asking(Node.Mapping node) {
    SequencedMap<String, Ask> own = new LinkedHashMap<>();
    List<String> anew = new ArrayList<>();
    page.mapping(node, "asks")
        .ifPresent(list -> list.entries().forEach((name, entry) -> ask(name, entry, own, anew)));
    return new Step.Asking(own, List.copyOf(anew), signatures(node), page.texts(node, "record"));
  }

  private void ask(
      String name, Node.Entry entry, SequencedMap<String, Ask> own, List<String> anew) {
    if (entry.value() instanceof Node.Scalar scalar && scalar.text().equals("again")) {
      anew.add(name);
      if (!page.outline().asks().containsKey(name)) {
        page.unknown("unknown-name", entry.key(), "question", name, page.outline().asks().keySet());
      }
    } else {
      asks.question(entry.value()).ifPresent(ask -> own.put(name, asks.read(name, ask)));
    }
  }

  private List<SignatureSlot> signatures(Node.Mapping node) {
    Optional<Node> written = node.get("signatures");
    if (written.isPresent() && written.get() instanceof Node.Mapping slots) {
      List<SignatureSlot> all = new ArrayList<>();
      slots
          .entries()
          .forEach(
              (name, entry) ->
                  all.add(
                      new SignatureSlot(
                          anyOf(name),
                          always(entry.value())
                              ? null
                              : page.condition(entry.value()).orElse(null))));
      return List.copyOf(all);
    }
    return page.texts(node, "signatures").stream()
        .map(name -> new SignatureSlot(anyOf(name), null))
        .toList();
  }

  private static boolean always(Node node) {
    return node instanceof Node.Scalar scalar && scalar.truth().orElse(false);
  }

  private static List<String> anyOf(String name) {
    return List.of(name.split(" or "));
  }

  private Step.Effects effects(Node.Mapping node) {
    return new Step.Effects(
        starts(node),
        severity(node),
        acts.read(node),
        page.condition(node, "alert").orElse(null),
        page.text(node, "alarm").orElse(null));
  }

  private @Nullable Severity severity(Node.Mapping node) {
    return page.scalar(node, "severity").flatMap(text -> severity(page, text)).orElse(null);
  }

  static Optional<Severity> severity(Page page, Node.Scalar text) {
    if (Vocabulary.SEVERITIES.contains(text.text())) {
      return Optional.of(Severity.valueOf(text.text().toUpperCase(Locale.ROOT)));
    }
    page.unknown("unknown-kind", text.spot(), "severity", text.text(), Vocabulary.SEVERITIES);
    return Optional.empty();
  }

  private @Nullable Starts starts(Node.Mapping node) {
    Optional<Node> written = node.get("starts");
    if (written.isEmpty()) {
      return null;
    }
    if (written.get() instanceof Node.Mapping starts) {
      page.words(starts, Vocabulary.STARTS);
      SequencedMap<String, Condition> give = new LinkedHashMap<>();
      page.mapping(starts, "give")
          .ifPresent(
              given ->
                  given
                      .entries()
                      .forEach(
                          (name, entry) ->
                              page.expression(entry.value())
                                  .ifPresent(expression -> give.put(name, expression))));
      boolean waits = page.truth(starts, "wait");
      if (starts.get("procedure").isEmpty()) {
        page.shape(starts, " `procedure: …`", "`procedure: …`");
      }
      return page.text(starts, "procedure").map(id -> new Starts(id, give, waits)).orElse(null);
    }
    return page.scalar(written.get())
        .map(id -> new Starts(id.text(), new LinkedHashMap<>(), false))
        .orElse(null);
  }
}
