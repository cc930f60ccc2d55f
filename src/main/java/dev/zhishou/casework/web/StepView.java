package dev.zhishou.casework.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhishou.Exempt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A run of a step as API.md has it.
///
/// @param id names the run within its case
/// @param in the runs around it, from outside
/// @param required true: nobody may leave it out; null: it may be left out
/// @param approvers who may approve it now; null: it waits for no approval
/// @param call whom to ring: roles, kinds of contact, `reporter`, an answer, or a number
/// @param starts the procedure that it opens once it is done
@Exempt(reason = "one component for each field of a step in the API")
record StepView(
    String id,
    String step,
    List<String> in,
    @Nullable String row,
    String run,
    String title,
    String state,
    boolean owed,
    boolean lasts,
    boolean recurs,
    @Nullable Boolean required,
    @Nullable List<String> waitsFor,
    @Nullable String role,
    List<HolderView> holders,
    @Nullable UUID takenBy,
    @Nullable Instant readyAt,
    @Nullable List<BesideView> with,
    @Nullable Instant dueAt,
    @Nullable String dueWhy,
    boolean overdue,
    @Nullable Instant acknowledgedAt,
    @Nullable Integer rung,
    @Nullable Instant doneAt,
    @Nullable UUID doneBy,
    @Nullable Boolean late,
    @Nullable String problem,
    @Nullable Map<String, JsonNode> answers,
    List<AskView> asks,
    @Nullable List<String> how,
    @Nullable List<String> say,
    @Nullable List<String> warn,
    @Nullable List<SlotView> signatures,
    @Nullable List<String> records,
    @Nullable List<String> approve,
    @Nullable List<UUID> approvers,
    @Nullable List<String> call,
    @Nullable String starts,
    @JsonProperty("case") @Nullable CaseRef caseRef) {

  /// Somebody who may do it now.
  record HolderView(UUID id, String name, @Nullable String phone) {}

  /// Somebody who must be there too, another than who does it.
  ///
  /// @param role empty: it is not told by a role
  /// @param people who hold it now
  record BesideView(String role, List<HolderView> people) {}

  /// A place to sign.
  ///
  /// @param when the condition under which it must be signed; null: always
  /// @param signed whether it is
  /// @param by who signed from his own account
  /// @param signers who is asked to sign from his own account now; null: nobody
  record SlotView(
      List<String> as,
      @Nullable String when,
      boolean signed,
      @Nullable UUID by,
      @Nullable List<UUID> signers) {}

  /// In a list of steps: the case it belongs to.
  record CaseRef(UUID id, String number, String title, String severity, UUID community) {}
}
