package dev.zhishou.casework.forms;

import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.AnswersShown;
import dev.zhishou.casework.ReadCase.Seen;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.procedure.model.AnswerType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Answers of a case in words, as a notice about it says them. What is private is opened: whoever
/// asks says it only to those whom the procedure names.
@Component
public class AnswerWords {
  private final PaperNames called;
  private final Communities communities;

  AnswerWords(PaperNames called, Communities communities) {
    this.called = called;
    this.communities = communities;
  }

  /// What these names say, seen from a run; what is not answered is left out.
  public Map<String, String> of(Seen seen, String run, Collection<String> names) {
    Map<String, JsonNode> answers =
        new AnswersShown(seen).last(given -> Scopes.together(given.scope(), run));
    PaperText text = new PaperText(called.in(seen.live()));
    Map<String, String> words = new LinkedHashMap<>();
    for (String name : names) {
      String said = said(seen, name, answers, text);
      if (!said.isEmpty()) {
        words.put(name, said);
      }
    }
    return words;
  }

  private String said(Seen seen, String name, Map<String, JsonNode> answers, PaperText text) {
    Plan plan = seen.live().plan();
    String framed = Plan.FRAME + "." + name;
    Plan.Question own = plan.question(name);
    Plan.Question question = own == null ? plan.question(framed) : own;
    JsonNode answer = answers.getOrDefault(name, answers.get(framed));
    if (question != null && answer != null && !PaperText.list(question.ask())) {
      String words = text.text(question.ask(), answer);
      if (!words.isEmpty()) {
        return words;
      }
    }
    return ofCase(seen, name);
  }

  /// What every case has.
  private String ofCase(Seen seen, String name) {
    Fact.Opened opened = seen.live().state().head().opened();
    return switch (name) {
      case "number" -> opened.number();
      case "received_at" -> PaperText.moment(opened.received());
      case "community" ->
          communities
              .byId(new CommunityId(seen.live().community()))
              .map(Community::name)
              .orElse("");
      case "home" -> thing(seen, AnswerType.HOME, opened.home());
      case "place" ->
          opened.place() == null
              ? thing(seen, AnswerType.HOME, opened.home())
              : thing(seen, AnswerType.PLACE, opened.place());
      default -> "";
    };
  }

  private String thing(Seen seen, AnswerType type, @Nullable String id) {
    return id == null ? "" : called.in(seen.live()).thing(type, id).orElse("");
  }
}
