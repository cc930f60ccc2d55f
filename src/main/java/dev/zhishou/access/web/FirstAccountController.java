package dev.zhishou.access.web;

import dev.zhishou.access.signin.FirstAdministrator;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Makes the first administrator with the one-time link that the server printed.
@RestController
class FirstAccountController {
  private final FirstAdministrator first;

  FirstAccountController(FirstAdministrator first) {
    this.first = first;
  }

  record FirstAccountRequest(
      @Nullable String token,
      @Nullable String username,
      @Nullable String name,
      @Nullable String password) {}

  @PostMapping("/api/v1/first-account")
  ResponseEntity<?> make(@RequestBody FirstAccountRequest body) {
    FirstAdministrator.Outcome outcome =
        first.make(
            text(body.token()), text(body.username()), text(body.name()), text(body.password()));
    return switch (outcome) {
      case FirstAdministrator.Outcome.Made m -> ResponseEntity.status(HttpStatus.CREATED).build();
      case FirstAdministrator.Outcome.Void v ->
          problem(
              HttpStatus.NOT_FOUND,
              "void-link",
              "链接无效、已用过或已过期 / the link is not valid, used, or too old",
              List.of());
      case FirstAdministrator.Outcome.Faulty(var faults) ->
          problem(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "invalid",
              "有不合要求的内容 / something is not as it must be",
              faults);
    };
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String type, String text, List<FirstAdministrator.Fault> faults) {
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, text);
    detail.setType(URI.create("urn:zhishou:problem:" + type));
    detail.setTitle(text);
    if (!faults.isEmpty()) {
      detail.setProperty(
          "errors",
          faults.stream()
              .map(
                  fault ->
                      Map.of(
                          "pointer", "/" + fault.field(),
                          "code", fault.code(),
                          "message", fault.message()))
              .toList());
    }
    return ResponseEntity.status(status).body(detail);
  }
}
