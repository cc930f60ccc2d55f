package dev.zhishou.casework.forms.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhishou.Exempt;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.forms.FilledForm;
import dev.zhishou.casework.forms.RecordKey;
import dev.zhishou.casework.spi.Papers;
import dev.zhishou.casework.store.Tail;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A form as it stands, for a screen.
///
/// @param fields in the order of the form
/// @param signatures those given, then the places where nobody has signed
/// @param revisions each time it was written, the first one first
@Exempt(reason = "one component for each key of a form in the interface")
record RecordSheet(
    String id,
    @JsonProperty("case") RecordCase caseRef,
    UUID community,
    String form,
    String title,
    String number,
    int revision,
    String keep,
    List<FieldView> fields,
    List<SignatureView> signatures,
    List<RevisionView> revisions) {

  /// The case that wrote it.
  record RecordCase(UUID id, String number, String title) {}

  /// @param answer in the API's form; null: nothing stands there, or it is withheld
  /// @param text the answer as it is printed
  /// @param withheld whether there is an answer that is not for the reader
  record FieldView(
      String name,
      String ask,
      String type,
      @Nullable JsonNode answer,
      String text,
      boolean withheld,
      @Nullable TableView table) {}

  /// A list as it is printed.
  record TableView(List<String> columns, List<List<String>> rows) {}

  /// @param as the place to sign, in words
  /// @param at null: nobody has signed there
  /// @param withheld whether the name is masked and a drawing is not shown
  record SignatureView(
      String as,
      @Nullable String name,
      @Nullable Instant at,
      @Nullable String image,
      boolean withheld) {}

  /// @param seq of the event that wrote it
  record RevisionView(int revision, String at, int seq) {}

  static RecordSheet of(ReadCase.Seen seen, FilledForm filled, List<RevisionView> revisions) {
    UUID caseId = seen.live().id();
    Fact.Opened opened = seen.live().state().head().opened();
    return new RecordSheet(
        new RecordKey(caseId, filled.written().number()).text(),
        new RecordCase(caseId, opened.number(), opened.title()),
        seen.live().community(),
        filled.form().id(),
        filled.form().title(),
        filled.written().number(),
        filled.written().revision(),
        filled.form().keep(),
        filled.fields().stream().map(RecordSheet::field).toList(),
        filled.signatures().stream()
            .map(
                one ->
                    new SignatureView(one.as(), one.name(), one.at(), one.image(), one.withheld()))
            .toList(),
        revisions);
  }

  private static FieldView field(FilledForm.Field field) {
    JsonNode answer = field.answer();
    return new FieldView(
        field.name(),
        field.table() == null ? field.ask().text() : field.table().label(),
        field.ask().type().word(),
        answer == null || answer.isNull() ? null : answer,
        field.text(),
        field.withheld(),
        table(field.table()));
  }

  private static @Nullable TableView table(Papers.@Nullable Table table) {
    return table == null ? null : new TableView(table.columns(), table.rows());
  }

  /// When the form of a number was written, as the case's events tell.
  static List<RevisionView> revisions(Tail tail, String number) {
    List<RevisionView> revisions = new ArrayList<>();
    for (Tail.Event event : tail.events()) {
      String text = new String(event.bytes(), StandardCharsets.UTF_8);
      if (text.contains("\"type\":\"RecordWritten\"")) {
        JsonNode json = JsonMapper.shared().readTree(text);
        if (json.path("body").path("number").asString("").equals(number)) {
          revisions.add(
              new RevisionView(
                  json.path("body").path("revision").asInt(),
                  json.path("at").asString(),
                  event.seq()));
        }
      }
    }
    return revisions;
  }
}
