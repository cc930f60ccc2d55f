package dev.zhishou.casework.engine.deeds;

import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Plan.Node;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.engine.derive.Settling;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Truth;
import dev.zhishou.procedure.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A warning or a sensor does the steps that wait for it (`alert`, `alarm`).
final class Messages {
  private final Draft draft;
  private final Following following;

  Messages(Draft draft, Following following) {
    this.draft = draft;
    this.following = following;
  }

  void deliver(Command.Message message) {
    List<Runs.Found> waiting = new ArrayList<>();
    for (Run run : draft.state().runs().values()) {
      boolean ready = run.state() == RunState.READY || run.state() == RunState.TAKEN;
      if (ready && fits(draft.node(run), run.id(), message)) {
        waiting.add(new Runs.Found(run.id(), run, draft.node(run)));
      }
    }
    for (Settling.Offered offered : draft.settling().offered()) {
      Node node = offered.node();
      Node first = node.step().stage() ? node.kids().getFirst() : node;
      if (fits(first, offered.in(), message)) {
        Object found = Runs.find(draft, first.name());
        if (found instanceof Runs.Found at && at.run() == null) {
          waiting.add(at);
        }
      }
    }
    for (Runs.Found at : waiting) {
      new Doings(draft, following).byMessage(at, answers(at.node(), message));
    }
  }

  private boolean fits(Node node, String place, Command.Message message) {
    String topic = node.step().effects().alarm();
    if (message.topic() != null) {
      return topic != null && Command.Message.fits(topic, message.topic());
    }
    Condition alert = node.step().effects().alert();
    if (alert == null) {
      return false;
    }
    Condition.Look look = draft.settling().look(place, node);
    return alert.test(name -> field(message, name, look)) == Truth.YES;
  }

  private static @Nullable Value field(Command.Message message, String name, Condition.Look look) {
    return name.startsWith("alert.")
        ? message.fields().get(name.substring("alert.".length()))
        : look.value(name);
  }

  /// What the message says already: an ask filled `from: alert.colour`, or of the field's name.
  private static SequencedMap<String, Value> answers(Node node, Command.Message message) {
    SequencedMap<String, Value> answers = new LinkedHashMap<>();
    for (Ask ask : node.asks().values()) {
      String from = ask.source().from();
      String field =
          from != null && from.startsWith("alert.")
              ? from.substring("alert.".length())
              : ask.name();
      Value value = message.fields().get(field);
      if (value != null && !ask.sealed()) {
        answers.put(ask.name(), value);
      }
    }
    return answers;
  }
}
