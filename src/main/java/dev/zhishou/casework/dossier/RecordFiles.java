package dev.zhishou.casework.dossier;

import dev.zhishou.casework.AnswersShown;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.spi.Papers;
import dev.zhishou.casework.spi.Subjects;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Form;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The forms of a case, each as JSON and as an A4 sheet: what each shows of the case's answers.
@Component
class RecordFiles implements DossierPart {
  private final Papers papers;
  private final Subjects subjects;

  RecordFiles(Papers papers, Subjects subjects) {
    this.papers = papers;
    this.subjects = subjects;
  }

  @Override
  public SequencedMap<String, byte[]> files(ReadCase.Seen seen) {
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    CaseState state = seen.live().state();
    Map<String, JsonNode> answers = new AnswersShown(seen).last(given -> true);
    for (CaseState.Written written : state.beside().records()) {
      Form form = seen.live().plan().form(written.form());
      String path = "records/" + written.number() + "-" + written.revision();
      files.put(
          path + ".json",
          json(written, form, answers)
              .toPrettyString()
              .concat("\n")
              .getBytes(StandardCharsets.UTF_8));
      if (form != null) {
        files.put(path + ".pdf", papers.pdf(paper(seen, written, form, answers)));
      }
    }
    return files;
  }

  private static ObjectNode json(
      CaseState.Written written, @Nullable Form form, Map<String, JsonNode> answers) {
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
                JsonNode answer = answer(name, answers);
                field.set("answer", answer == null ? field.nullNode() : answer);
              });
    }
    return record;
  }

  private static @Nullable JsonNode answer(String name, Map<String, JsonNode> answers) {
    return answers.getOrDefault(name, answers.get("frame." + name));
  }

  private Papers.Paper paper(
      ReadCase.Seen seen, CaseState.Written written, Form form, Map<String, JsonNode> answers) {
    CaseState state = seen.live().state();
    PaperText text = new PaperText(subjects, seen.live().community());
    List<Papers.Line> lines = new ArrayList<>();
    List<Papers.Table> tables = new ArrayList<>();
    for (Map.Entry<String, Ask> field : form.fields().entrySet()) {
      JsonNode answer = answer(field.getKey(), answers);
      if (PaperText.list(field.getValue())) {
        if (answer != null && answer.isArray()) {
          tables.add(text.table(field.getValue(), answer));
        }
      } else {
        lines.add(new Papers.Line(field.getValue().text(), text.text(field.getValue(), answer)));
      }
    }
    List<Papers.Line> heading =
        List.of(
            new Papers.Line(
                "案件", state.head().opened().number() + "  " + state.head().opened().title()),
            new Papers.Line("接报", PaperText.moment(state.head().opened().received().toString())),
            new Papers.Line("稿次", "第 " + written.revision() + " 稿"));
    List<Papers.Line> signatures =
        form.signed().stream().map(who -> new Papers.Line(who, "")).toList();
    return new Papers.Paper(form.title(), written.number(), heading, lines, tables, signatures);
  }
}
