package dev.zhishou.casework.engine;

import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Figure;
import dev.zhishou.procedure.model.Form;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A procedure made ready to run: its frame beside it as the stage `frame`, its steps by name, its
/// questions by name, and what its forms still have to ask.
public final class Plan {
  /// The name of the stage in which a frame's steps run along.
  public static final String FRAME = "frame";

  private final Procedure procedure;
  private final SequencedMap<String, Form> forms = new LinkedHashMap<>();
  private final SequencedMap<String, Node> nodes = new LinkedHashMap<>();
  private final SequencedMap<String, Question> questions = new LinkedHashMap<>();
  private final Map<String, SequencedMap<String, Ask>> reckoned = new HashMap<>();
  private final Node root;
  private final @Nullable Procedure frame;
  private final boolean selects;

  /// @param frame the frame's procedure; null when the procedure names none
  /// @param forms the forms that its steps write
  public Plan(Procedure procedure, @Nullable Procedure frame, List<Form> forms) {
    this.procedure = procedure;
    this.frame = frame;
    forms.forEach(form -> this.forms.put(form.id(), form));
    root = new PlanReader(this, procedure, frame).read();
    selects =
        nodes.values().stream()
            .anyMatch(node -> node.step().timing().every() instanceof Every.Selection);
  }

  /// A step or stage in its place.
  ///
  /// @param name as it is shown: a frame's step has `frame.` before it
  /// @param prefix `frame.` within a frame, else empty: names in its conditions are looked up with
  ///     it first
  /// @param parent the stage around it; null: the root
  /// @param above the nearest step above in the same stage that does not recur in time; null: none
  /// @param kids the steps of a stage
  /// @param asks its questions, those that its forms add included
  public record Node(
      String name,
      String prefix,
      Step step,
      @Nullable Node parent,
      @Nullable Node above,
      List<Node> kids,
      SequencedMap<String, Ask> asks) {
    /// Whether it is the whole case.
    public boolean isRoot() {
      return parent == null;
    }

    /// Whether `other` is this node or lies within it.
    public boolean holds(Node other) {
      for (Node node = other; node != null; node = node.parent) {
        if (node.equals(this)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /// A question in its place.
  ///
  /// @param at the step that defines it; null: the opening
  /// @param list the list whose column it is; null: none
  /// @param askers all steps that ask it, the defining one and those that ask it anew
  public record Question(Ask ask, @Nullable Node at, @Nullable String list, List<Node> askers) {}

  /// The procedure.
  public Procedure procedure() {
    return procedure;
  }

  /// The case itself as a stage.
  public Node root() {
    return root;
  }

  /// The step with this name; null: none.
  public @Nullable Node node(String name) {
    return nodes.get(name);
  }

  /// All steps in file order, stages before what is in them.
  public List<Node> nodes() {
    return new ArrayList<>(nodes.values());
  }

  /// The question with this name; null: none.
  public @Nullable Question question(String name) {
    return questions.get(name);
  }

  /// All questions by name, columns of lists included.
  public Map<String, Question> questions() {
    return questions;
  }

  /// What is reckoned from an answer, by name: whoever gives that one gives these.
  public SequencedMap<String, Ask> reckoned(String from) {
    return reckoned.getOrDefault(from, Collections.emptyNavigableMap());
  }

  /// The figure that a name means in a file: the frame's within the frame (`prefix`), else the
  /// procedure's; null: none.
  public @Nullable Figure figure(String name, String prefix) {
    Figure own = procedure.figures().get(name);
    Figure framed = frame == null ? null : frame.figures().get(name);
    return prefix.isEmpty() || framed == null ? own : framed;
  }

  /// The form with this id; null: not among those that its steps write.
  public @Nullable Form form(String id) {
    return forms.get(id);
  }

  /// Whether a step of it has a run for each row of a selection.
  public boolean selects() {
    return selects;
  }

  void add(Node node) {
    nodes.put(node.name(), node);
  }

  void add(String name, Question question) {
    questions.put(name, question);
    Ask.Reckoning is = question.ask().source().is();
    if (is != null) {
      String prefix = name.startsWith(FRAME + ".") ? FRAME + "." : "";
      for (String from : is.from()) {
        reckoned
            .computeIfAbsent(prefix + from, given -> new LinkedHashMap<>())
            .put(name, question.ask());
      }
    }
  }
}
