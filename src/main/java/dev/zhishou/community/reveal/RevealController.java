package dev.zhishou.community.reveal;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhishou.access.Actor;
import dev.zhishou.access.reveal.GivenReason;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// `POST /people/{id}/reveal`: the whole number of a resident or a colleague.
@RestController
class RevealController {
  private final RevealNumber reveal;

  RevealController(RevealNumber reveal) {
    this.reveal = reveal;
  }

  /// @param reason `case`, `call-back`, `notice`, `check`, `safety` or `other`
  /// @param text in one's own words; needed for `other`
  /// @param caseId needed for `case`: an open one that concerns the home
  record RevealRequest(
      @Nullable String reason,
      @Nullable String text,
      @JsonProperty("case") @Nullable UUID caseId) {}

  /// @param phone null: none is known
  record RevealView(UUID id, String name, @Nullable String phone) {}

  @PostMapping("/api/v1/people/{id}/reveal")
  RevealView reveal(Actor actor, @PathVariable UUID id, @RequestBody RevealRequest body) {
    return switch (reveal.tell(
        actor, id, GivenReason.read(body.reason(), body.text(), body.caseId()))) {
      case RevealNumber.Outcome.Told told -> new RevealView(id, told.name(), told.phone());
      case RevealNumber.Outcome.Nobody nobody -> throw Problem.notFound().raised();
      case RevealNumber.Outcome.NotOfThatCase other ->
          throw fault("/case", "not-of-case", "此人与这个在办事件无关", "The open case does not concern him");
      case RevealNumber.Outcome.Confidential confidential ->
          throw Problem.of(
                  "confidential",
                  403,
                  new Message(
                      "这个号码保密，请找主管；人身安全要紧时原因选“人身安全”",
                      "This number is confidential: ask a supervisor; where a life is in danger,"
                          + " say safety"))
              .raised();
      case RevealNumber.Outcome.Later later -> throw Problem.tooOften(later.rest()).raised();
    };
  }

  private static Problem.Raised fault(String pointer, String code, String zh, String en) {
    return Problem.invalid(List.of(new Problem.Fault(pointer, code, new Message(zh, en)))).raised();
  }
}
