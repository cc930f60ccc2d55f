package dev.zhishou.casework.personal;

import dev.zhishou.casework.Sent;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.procedure.binder.Articles;
import dev.zhishou.procedure.binder.Binder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Keeps what a confidential article says out of answers that are shown to who reported (004-350).
@Component
public class Undisclosed {
  private final Articles articles;

  Undisclosed(Binder binder) {
    this.articles = Articles.of(binder);
  }

  /// The same command, refused where one of its answers hands such a thing on.
  ///
  /// @param answers as they came in; null: it has none
  public Sent guarded(Sent sent, @Nullable Map<String, JsonNode> answers) {
    return answers == null
        ? sent
        : new Sent(
            sent.id(),
            sent.at(),
            sent.via(),
            (plan, state) -> {
              List<Refusal.Fault> faults = faults(answers, plan);
              return faults.isEmpty()
                  ? sent.reader().read(plan, state)
                  : new Sent.Read.Faulty(faults);
            });
  }

  private List<Refusal.Fault> faults(Map<String, JsonNode> answers, Plan plan) {
    List<Refusal.Fault> faults = new ArrayList<>();
    answers.forEach(
        (name, answer) -> {
          Plan.Question question = plan.question(name);
          if (question != null
              && question.ask().source().shown()
              && answer.isString()
              && articles.disclosedBy(answer.asString())) {
            faults.add(new Refusal.Fault("/answers/" + name, "confidential", ""));
          }
        });
    return faults;
  }
}
