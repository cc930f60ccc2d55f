package dev.zhishou.casework.dossier;

import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.forms.FillForms;
import dev.zhishou.casework.forms.FilledForm;
import dev.zhishou.casework.spi.Papers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The forms of a case, each as JSON and as an A4 sheet: what each shows of the case's answers.
@Component
class RecordFiles implements DossierPart {
  private final Papers papers;
  private final FillForms fillForms;

  RecordFiles(Papers papers, FillForms fillForms) {
    this.papers = papers;
    this.fillForms = fillForms;
  }

  @Override
  public SequencedMap<String, byte[]> files(ReadCase.Seen seen) {
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    for (CaseState.Written written : seen.live().state().beside().records()) {
      FilledForm filled = fillForms.filled(seen, written).orElse(null);
      String path = "records/" + written.number() + "-" + written.revision();
      files.put(
          path + ".json",
          json(written, filled).toPrettyString().concat("\n").getBytes(StandardCharsets.UTF_8));
      if (filled != null) {
        files.put(path + ".pdf", papers.pdf(fillForms.paper(seen, filled)));
      }
    }
    return files;
  }

  private static ObjectNode json(CaseState.Written written, @Nullable FilledForm filled) {
    ObjectNode record = JsonMapper.shared().createObjectNode();
    record.put("form", written.form());
    record.put("title", filled == null ? written.form() : filled.form().title());
    record.put("number", written.number());
    record.put("revision", written.revision());
    record.put("seq", written.seq());
    ObjectNode fields = record.putObject("fields");
    if (filled != null) {
      for (FilledForm.Field each : filled.fields()) {
        ObjectNode field = fields.putObject(each.name());
        field.put("ask", each.ask().text());
        field.set("answer", each.answer()); // without one: null
      }
    }
    return record;
  }
}
