package dev.zhishou.notify.telling;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhishou.Exempt;
import java.util.UUID;

/// What a program is told of a case: ids and plain words, never a personal value.
///
/// @param type such as `case.opened`
/// @param seq the event of the case, for who asks for more
@Exempt(reason = "one component for each field of what a program is told")
record Told(
    String type,
    @JsonProperty("case") UUID caseId,
    String number,
    String procedure,
    String severity,
    UUID community,
    int seq,
    boolean drill) {
  static final String KIND = "event";
}
