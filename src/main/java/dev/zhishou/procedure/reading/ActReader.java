package dev.zhishou.procedure.reading;

import dev.zhishou.procedure.model.Act;
import dev.zhishou.procedure.text.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Reads the words by which modules act.
final class ActReader {
  private final Page page;

  ActReader(Page page) {
    this.page = page;
  }

  List<Act> read(Node.Mapping step) {
    List<Act> acts = new ArrayList<>();
    page.mapping(step, "notice").flatMap(this::notice).ifPresent(acts::add);
    if (step.get("call").isPresent()) {
      acts.add(new Act.Call(page.texts(step, "call")));
    }
    page.mapping(step, "charge").flatMap(this::charge).ifPresent(acts::add);
    page.mapping(step, "refund").flatMap(this::refund).ifPresent(acts::add);
    page.mapping(step, "custody").ifPresent(node -> acts.add(custody(node)));
    if (step.get("registry").orElse(null) instanceof Node.Mapping registers) {
      acts.addAll(registers(registers));
    } else {
      page.scalar(step, "registry").flatMap(this::registry).ifPresent(acts::add);
    }
    return List.copyOf(acts);
  }

  private Optional<Act> notice(Node.Mapping node) {
    page.words(node, Vocabulary.NOTICE);
    demand(node, "template", "to");
    return page.text(node, "template")
        .map(template -> new Act.Notice(template, page.texts(node, "to")));
  }

  private Optional<Act> charge(Node.Mapping node) {
    page.words(node, Vocabulary.CHARGE);
    demand(node, "item", "payer", "amount");
    return page.text(node, "item")
        .flatMap(
            item ->
                page.text(node, "payer")
                    .flatMap(
                        payer ->
                            page.text(node, "amount")
                                .map(amount -> new Act.Charge(item, payer, amount))));
  }

  private Optional<Act> refund(Node.Mapping node) {
    page.words(node, Vocabulary.REFUND);
    demand(node, "item");
    return page.text(node, "item")
        .map(item -> new Act.Refund(item, page.text(node, "less").orElse(null)));
  }

  private Act custody(Node.Mapping node) {
    page.words(node, Vocabulary.CUSTODY);
    SequencedMap<String, String> deeds = new LinkedHashMap<>();
    node.entries()
        .forEach(
            (deed, entry) ->
                page.scalar(entry.value()).ifPresent(label -> deeds.put(deed, label.text())));
    return new Act.Custody(deeds);
  }

  private Optional<Act> registry(Node.Scalar text) {
    if (Vocabulary.REGISTRY.contains(text.text())) {
      return Optional.of(new Act.Registry(text.text()));
    }
    page.unknown("unknown-kind", text.spot(), "register", text.text(), Vocabulary.REGISTRY);
    return Optional.empty();
  }

  /// What is known of a household, each with the name of its answer.
  private List<Act> registers(Node.Mapping node) {
    page.words(node, List.of("household"));
    demand(node, "household");
    List<Act> acts = new ArrayList<>();
    page.mapping(node, "household")
        .ifPresent(
            known -> {
              page.words(known, Vocabulary.HOUSEHOLD);
              SequencedMap<String, String> facts = new LinkedHashMap<>();
              known
                  .entries()
                  .keySet()
                  .forEach(fact -> page.text(known, fact).ifPresent(name -> facts.put(fact, name)));
              acts.add(new Act.Registry("household", facts));
            });
    return acts;
  }

  private void demand(Node.Mapping node, String... words) {
    for (String word : words) {
      if (node.get(word).isEmpty()) {
        page.shape(node, " `" + word + ": …`", "`" + word + ": …`");
      }
    }
  }
}
