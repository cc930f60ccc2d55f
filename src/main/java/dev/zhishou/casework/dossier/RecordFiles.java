package dev.zhishou.casework.dossier;

import dev.zhishou.casework.AnswersShown;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.procedure.model.Form;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The forms of a case as JSON: what each shows of the case's answers.
@Component
class RecordFiles implements DossierPart {
  @Override
  public SequencedMap<String, byte[]> files(ReadCase.Seen seen) {
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    CaseState state = seen.live().state();
    Map<String, JsonNode> answers = new AnswersShown(seen).last(given -> true);
    for (CaseState.Written written : state.beside().records()) {
      Form form = seen.live().plan().form(written.form());
      ObjectNode record = JsonMapper.shared().createObjectNode();
      record.put("form", written.form());
      record.put("title", form == null ? written.form() : form.title());
      record.put("number", written.number());
      record.put("revision", written.revision());
      record.put("seq", written.seq());
      ObjectNode fields = record.putObject("fields");
      if (form != null) {
        form.fields()
            .forEach(
                (name, ask) -> {
                  ObjectNode field = fields.putObject(name);
                  field.put("ask", ask.text());
                  JsonNode answer = answers.getOrDefault(name, answers.get("frame." + name));
                  field.set("answer", answer == null ? field.nullNode() : answer);
                });
      }
      files.put(
          "records/" + written.number() + "-" + written.revision() + ".json",
          record.toPrettyString().concat("\n").getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }
}
