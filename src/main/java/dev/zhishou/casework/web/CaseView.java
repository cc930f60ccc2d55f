package dev.zhishou.casework.web;

import dev.zhishou.Exempt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A case as API.md has it.
///
/// @param masked whether something personal in it is masked: `POST /cases/{id}/reveal` opens it
/// @param names what homes, places, equipment and rows are called, by id
@Exempt(reason = "one component for each field of a case in the API")
record CaseView(
    UUID id,
    String number,
    String procedure,
    int version,
    String title,
    UUID community,
    @Nullable String home,
    @Nullable String place,
    String severity,
    String status,
    boolean drill,
    Instant openedAt,
    @Nullable UUID openedBy,
    @Nullable Instant closedAt,
    @Nullable Instant nextDeadline,
    Map<String, JsonNode> answers,
    List<AskView> asks,
    List<StepView> steps,
    List<RecordView> records,
    List<LinkView> links,
    List<MissingView> missing,
    @Nullable String outcome,
    Map<String, String> names,
    int seq,
    boolean masked) {

  /// A form that was written; `GET /records/{id}` reads it.
  record RecordView(String id, String form, String title, String number, int revision, int seq) {}

  /// A case beside this one.
  ///
  /// @param how `started` by a step, `part` (this one waits for it), `linked` by somebody,
  ///     `repeat`, `started-by`, `part-of`, `same`: the open case of the same thing, which this one
  ///     could join (Pinned 32), or `followed`: a later case says that it is the same as this one,
  ///     which is over, once more
  /// @param after seconds from what was found or received until this case was opened for it; null:
  ///     it does not say when that was, or no step started it (002-104, 002-128)
  record LinkView(
      @com.fasterxml.jackson.annotation.JsonProperty("case") UUID caseId,
      @Nullable String number,
      String procedure,
      String status,
      String how,
      @Nullable Long after) {
    LinkView(UUID caseId, @Nullable String number, String procedure, String status, String how) {
      this(caseId, number, procedure, status, how, null);
    }
  }

  /// What keeps it from closing.
  record MissingView(String what, String where, String why) {}
}
