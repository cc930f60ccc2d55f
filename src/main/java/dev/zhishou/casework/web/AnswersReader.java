package dev.zhishou.casework.web;

import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.casework.event.ValueReader;
import dev.zhishou.procedure.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads answers by their questions; all faults at once.
final class AnswersReader {
  private AnswersReader() {}

  static SequencedMap<String, Value> read(
      @Nullable Map<String, JsonNode> answers, Plan plan, List<Refusal.Fault> faults) {
    SequencedMap<String, Value> values = new LinkedHashMap<>();
    if (answers == null) {
      return values;
    }
    answers.forEach(
        (name, json) -> {
          String pointer = "/answers/" + name;
          Plan.Question question = plan.question(name);
          if (question == null) {
            faults.add(new Refusal.Fault(pointer, "unknown", ""));
            return;
          }
          if (json.isNull()) {
            return;
          }
          ValueReader.Read read = ValueReader.read(json, question.ask());
          if (read.value() == null) {
            faults.add(
                new Refusal.Fault(
                    pointer + read.pointer(), read.code(), question.ask().type().word()));
          } else {
            values.put(name, read.value());
          }
        });
    return values;
  }
}
