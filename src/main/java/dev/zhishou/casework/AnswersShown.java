package dev.zhishou.casework;

import dev.zhishou.casework.ReadCase.Seen;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.event.Disclosure;
import dev.zhishou.casework.event.ValueWriter;
import dev.zhishou.procedure.model.Value;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers in the API's form; what is private only where it was opened for the reader, else null.
public final class AnswersShown {
  private static final JsonFactory JSON = new JsonFactory();

  private final CaseState state;
  private final Seen seen;

  /// Of a case as somebody sees it.
  public AnswersShown(Seen seen) {
    this.state = seen.live().state();
    this.seen = seen;
  }

  /// The last of each question's answers that `wanted` lets pass.
  public Map<String, JsonNode> last(Predicate<CaseState.Given> wanted) {
    return last(wanted, name -> true);
  }

  /// The same of the questions that are named: of the others nothing is opened.
  public Map<String, JsonNode> last(Predicate<CaseState.Given> wanted, Predicate<String> named) {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    state
        .answers()
        .forEach(
            (name, all) -> {
              CaseState.Given last = last(all, wanted);
              // Columns asked anew are shown in their list's rows.
              if (last != null && !name.contains("/") && named.test(name)) {
                answers.put(name, json(name, last));
              }
            });
    return answers;
  }

  /// A row of a list as it was said last; null: the list has none of this id.
  public @Nullable JsonNode row(String list, String id) {
    List<CaseState.Given> all = state.answers().getOrDefault(list, List.of());
    for (CaseState.Given given : all.reversed()) {
      if (given.value() instanceof Value.Rows rows
          && rows.rows().stream().anyMatch(row -> row.id().equals(id))) {
        for (JsonNode row : json(list, given)) {
          if (row.path("id").asString().equals(id)) {
            return row;
          }
        }
      }
    }
    return null;
  }

  /// What was handed in with a submitted run: it counts once the run is done.
  public Map<String, JsonNode> pending(Run run) {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    run.doing()
        .pending()
        .forEach(
            (name, value) ->
                answers.put(
                    name,
                    json(name, new CaseState.Given(run.id(), run.id(), run.doing().seq(), value))));
    return answers;
  }

  private static CaseState.@Nullable Given last(
      List<CaseState.Given> all, Predicate<CaseState.Given> wanted) {
    CaseState.Given last = null;
    for (CaseState.Given given : all) {
      last = wanted.test(given) ? given : last;
    }
    return last;
  }

  /// One of a question's answers.
  public JsonNode json(String name, CaseState.Given given) {
    if (given.value() instanceof Value.Sealed sealed) {
      return sealed(sealed);
    }
    JsonNode json = json(given.value());
    if (given.value() instanceof Value.Rows) {
      json.forEach(row -> columns(name, given.seq(), (ObjectNode) row));
    }
    return json;
  }

  private JsonNode sealed(Value.Sealed sealed) {
    Disclosure disclosure = seen.disclosures().get(new Command.Secret(sealed.seq(), sealed.name()));
    return disclosure == null ? NullNode.getInstance() : disclosure.json();
  }

  /// A row's private columns stand beside the event under `list/row/column`.
  private void columns(String list, int seq, ObjectNode row) {
    String prefix = list + "/" + row.path("id").asString() + "/";
    seen.disclosures()
        .forEach(
            (secret, disclosure) -> {
              if (secret.seq() == seq && secret.name().startsWith(prefix)) {
                row.set(secret.name().substring(prefix.length()), disclosure.json());
              }
            });
    state
        .answers()
        .forEach(
            (name, anew) -> {
              if (name.startsWith(prefix)) {
                row.set(name.substring(prefix.length()), json(name, anew.getLast()));
              }
            });
  }

  /// One value.
  public static JsonNode json(Value value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      ValueWriter.write(out, value);
    }
    return JsonMapper.shared().readTree(text.toString());
  }
}
