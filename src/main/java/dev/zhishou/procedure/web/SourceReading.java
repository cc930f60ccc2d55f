package dev.zhishou.procedure.web;

import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The text of a procedure as a call brings it.
@Component
class SourceReading {
  private final JsonMapper json;

  SourceReading(JsonMapper json) {
    this.json = json;
  }

  private record Source(@Nullable String source) {}

  byte[] source(byte[] body, @Nullable String contentType) {
    if (contentType == null || !contentType.startsWith("application/json")) {
      return body;
    }
    try {
      Source read = json.readValue(body, Source.class);
      if (read != null && read.source() != null) {
        return read.source().getBytes(StandardCharsets.UTF_8);
      }
    } catch (JacksonException unreadable) {
      throw missing().raised();
    }
    throw missing().raised();
  }

  private static Problem missing() {
    return Problem.invalid(
        List.of(
            new Problem.Fault(
                "/source",
                "required",
                new Message(
                    "请给出规程的文字：YAML，或 {\"source\": \"…\"}",
                    "Give the text of the procedure: YAML, or {\"source\": \"…\"}"))));
  }
}
