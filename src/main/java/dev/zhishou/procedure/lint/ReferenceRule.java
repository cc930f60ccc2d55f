package dev.zhishou.procedure.lint;

import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.reading.Outline;
import dev.zhishou.procedure.text.Nearest;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Spot;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// `unknown-procedure, unknown-form, unknown-selection, unknown-kind, unknown-id, unknown-name`:
/// what a file refers to outside its steps, and the forms it writes.
final class ReferenceRule implements Rule {
  private static final Set<String> KEYS = Set.of("home", "place", "community");

  @Override
  public void judge(Subject subject) {
    head(subject);
    opens(subject);
    for (Place place : subject.flow().places()) {
      for (String form : place.step().asking().records()) {
        known(
            subject,
            "unknown-form",
            form,
            subject.binder().reference().forms().keySet(),
            subject.sheet().item(place.name(), "record", form),
            "表单",
            "form");
      }
      if (place.step().timing().every() instanceof Every.Selection(String name)) {
        selection(subject, name, subject.sheet().word(place.name(), "every"));
      }
    }
    subject.outline().asks().keySet().forEach(name -> ask(subject, name));
    ids(subject, subject.sheet().root());
  }

  static void known(
      Subject subject,
      String rule,
      String word,
      Collection<String> all,
      Spot spot,
      String chinese,
      String english) {
    if (!all.contains(word)) {
      subject.error(
          rule,
          spot,
          "没有" + chinese + " `" + word + "`。",
          "There is no " + english + " `" + word + "`.",
          Nearest.mend(word, all));
    }
  }

  static void procedure(Subject subject, String id, Spot spot) {
    Set<String> all = new TreeSet<>(subject.binder().procedures().keySet());
    all.add(subject.procedure().id());
    known(subject, "unknown-procedure", id, all, spot, "规程", "procedure");
  }

  private static void selection(Subject subject, String name, Spot spot) {
    known(
        subject,
        "unknown-selection",
        name,
        subject.binder().reference().selections().keySet(),
        spot,
        "选取",
        "selection");
  }

  private static Spot spot(Subject subject, String word) {
    return subject.sheet().root().get(word).map(Node::spot).orElse(Spot.START);
  }

  private static void head(Subject subject) {
    String onePer = subject.procedure().head().onePer();
    if (onePer != null && !KEYS.contains(onePer)) {
      known(
          subject,
          "unknown-name",
          onePer,
          subject.procedure().asks().keySet(),
          spot(subject, "one-per"),
          "问题",
          "question asked at the opening called");
    }
    List<String> confidants = subject.procedure().head().confidential();
    if (confidants != null) {
      Spot spot = spot(subject, "confidential");
      confidants.forEach(
          role ->
              known(subject, "unknown-role", role, subject.binder().roles(), spot, "岗位", "role"));
    }
    Procedure.Frame frame = subject.procedure().head().frame();
    if (frame == null) {
      return;
    }
    Optional<Node> written = subject.sheet().root().get("frame");
    Optional<Node.Mapping> words =
        written.filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
    procedure(
        subject,
        frame.procedure(),
        words
            .flatMap(node -> node.get("procedure"))
            .or(() -> written)
            .map(Node::spot)
            .orElse(Spot.START));
    Optional<Outline> outline = subject.binder().outline(frame.procedure());
    for (String step : outline.isPresent() ? frame.without() : List.<String>of()) {
      known(
          subject,
          "unknown-name",
          step,
          outline.get().steps(),
          words
              .flatMap(node -> node.get("without"))
              .map(node -> item(node, step))
              .orElse(Spot.START),
          "步骤",
          "step of the frame called");
    }
  }

  private static Spot item(Node node, String text) {
    return node instanceof Node.Sequence(List<Node> items, _)
        ? items.stream()
            .filter(item -> item instanceof Node.Scalar scalar && scalar.text().equals(text))
            .findFirst()
            .map(Node::spot)
            .orElse(node.spot())
        : node.spot();
  }

  private static void opens(Subject subject) {
    List<Node> ways =
        subject.sheet().root().get("opens").orElse(null) instanceof Node.Sequence(List<Node> all, _)
            ? all
            : List.of();
    for (Node way : ways) {
      if (way instanceof Node.Mapping mapping && mapping.get("similar").isPresent()) {
        similar(subject, mapping);
      }
      if (way instanceof Node.Mapping mapping
          && mapping.get("each").orElse(null) instanceof Node.Scalar each) {
        selection(subject, each.text(), each.spot());
      }
    }
  }

  private static void similar(Subject subject, Node.Mapping way) {
    if (way.get("similar").orElse(null) instanceof Node.Scalar id) {
      procedure(subject, id.text(), id.spot());
    }
    for (String word : List.of("homes", "within")) {
      if (way.get(word).orElse(null) instanceof Node.Scalar text
          && text.text().matches("[a-z][a-z0-9_]*")) {
        known(
            subject,
            "unknown-name",
            text.text(),
            subject.procedure().figures().keySet(),
            text.spot(),
            "数",
            "figure");
      }
    }
  }

  private static void ask(Subject subject, String name) {
    Node.Mapping node = subject.sheet().ask(name).orElse(null);
    if (node == null) {
      return;
    }
    if (node.get("from").orElse(null) instanceof Node.Scalar from
        && !from.text().startsWith("alert.")) {
      selection(subject, from.text(), from.spot());
    }
    fixed(subject, name, node);
    line(subject, node, "under", AnswerType.ROLE, subject.binder().roles());
    line(subject, node, "above", AnswerType.STAFF, Set.of());
    if (node.get("type").orElse(null) instanceof Node.Scalar type
        && type.text().equals("equipment")
        && node.get("of").orElse(null) instanceof Node.Scalar kind) {
      known(
          subject,
          "unknown-kind",
          kind.text(),
          subject.binder().reference().kinds().equipment().keySet(),
          kind.spot(),
          "设备种类",
          "kind of equipment");
    }
  }

  /// What the register says stands from the opening on, so it is asked there and not anew.
  private static void fixed(Subject subject, String name, Node.Mapping node) {
    boolean anew =
        subject.flow().places().stream()
            .anyMatch(place -> place.step().asking().anew().contains(name));
    boolean opening = subject.procedure().asks().containsKey(name);
    if (node.get("fixed").isPresent() && (anew || !opening || node.get("from").isEmpty())) {
      subject.error(
          "ask",
          node.keySpot("fixed"),
          "`fixed` 只能写在开始时问、由登记册填（`from`）、不再问一次的问题上。",
          "`fixed` stands only beside `from`, on a question of the opening that is not asked anew.",
          "去掉 `fixed`，或把问题挪到开始时问。",
          "Take `fixed` away, or ask it as the case opens.");
    }
  }

  /// Whose people may be named, or above whom they must stand.
  ///
  /// @param type of the answers that may say it
  /// @param others what may say it besides
  private static void line(
      Subject subject, Node.Mapping ask, String word, AnswerType type, Set<String> others) {
    if (ask.get(word).orElse(null) instanceof Node.Scalar named) {
      Set<String> all = new TreeSet<>(others);
      subject.outline().asks().values().stream()
          .filter(one -> one.type() == type)
          .forEach(one -> all.add(one.name()));
      known(subject, "unknown-name", named.text(), all, named.spot(), "岗位或答案", "role or answer");
    }
  }

  private static void ids(Subject subject, Node node) {
    switch (node) {
      case Node.Mapping mapping ->
          mapping
              .entries()
              .forEach(
                  (word, entry) -> {
                    if (word.equals("refs")) {
                      leaves(subject, entry.value());
                    } else {
                      ids(subject, entry.value());
                    }
                  });
      case Node.Sequence(List<Node> items, _) -> items.forEach(item -> ids(subject, item));
      case Node.Scalar _ -> {
        // no refs in a text
      }
    }
  }

  private static void leaves(Subject subject, Node node) {
    switch (node) {
      case Node.Mapping mapping ->
          mapping.entries().values().forEach(entry -> leaves(subject, entry.value()));
      case Node.Sequence(List<Node> items, _) -> items.forEach(item -> leaves(subject, item));
      case Node.Scalar id ->
          known(
              subject,
              "unknown-id",
              id.text(),
              subject.binder().requirements().keySet(),
              id.spot(),
              "条款",
              "obligation");
    }
  }
}
