package dev.zhishou.procedure.reading;

import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Party;
import dev.zhishou.procedure.text.Nearest;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads who does, helps and approves.
final class PartyReader {
  private final Page page;
  private final TimeReader steps;

  PartyReader(Page page, TimeReader steps) {
    this.page = page;
    this.steps = steps;
  }

  /// The parties under a word of a step; what is nobody is found.
  List<Party> read(Node.Mapping step, String word) {
    List<Party> parties = new ArrayList<>();
    if (step.get(word).orElse(null) instanceof Node.Sequence(List<Node> items, _)
        && items.isEmpty()) {
      step.get(word).ifPresent(node -> page.shape(node, "至少一个人", "somebody at least"));
    }
    for (Node.Scalar text : page.several(step, word)) {
      Party party = party(text.text());
      if (party != null) {
        parties.add(party);
      } else {
        unknown(text);
      }
    }
    return List.copyOf(parties);
  }

  private @Nullable Party party(String name) {
    if (name.equals("opener")) {
      return new Party.Opener();
    }
    if (name.equals("reporter")) {
      return new Party.Reporter();
    }
    if (page.surroundings().roles().contains(name)) {
      return new Party.Role(name);
    }
    if (steps.step(name)) {
      return new Party.DoerOf(name);
    }
    Ask ask = page.outline().asks().get(name);
    return ask != null && (ask.type() == AnswerType.ROLE || ask.type() == AnswerType.STAFF)
        ? new Party.Answer(name)
        : null;
  }

  private void unknown(Node.Scalar text) {
    Ask ask = page.outline().asks().get(text.text());
    Set<String> known = new TreeSet<>(page.surroundings().roles());
    known.add("opener");
    known.add("reporter");
    known.addAll(page.outline().steps());
    page.findings()
        .error(
            "unknown-role",
            text.spot(),
            ask == null
                ? new Said(
                    "没有 `" + text.text() + "` 这个角色。", "There is no role `" + text.text() + "`.")
                : new Said(
                    "`" + text.text() + "` 问的不是角色或员工。",
                    "`" + text.text() + "` asks neither for a role nor for staff."),
            ask == null
                ? Nearest.mend(text.text(), known)
                : new Said(
                    "把这一问的类型改为 role 或 staff。", "Give that question the type role or staff."));
  }
}
