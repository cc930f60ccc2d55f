package dev.zhishou.access.web;

import dev.zhishou.access.signin.FirstAdministrator;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
  ResponseEntity<Void> make(@RequestBody FirstAccountRequest body) {
    FirstAdministrator.Outcome outcome =
        first.make(
            text(body.token()), text(body.username()), text(body.name()), text(body.password()));
    return switch (outcome) {
      case FirstAdministrator.Outcome.Made m -> ResponseEntity.status(HttpStatus.CREATED).build();
      case FirstAdministrator.Outcome.Void v ->
          throw Problem.of(
                  "void-link",
                  404,
                  new Message("链接无效、已用过或已过期", "The link is not valid, used, or too old"))
              .raised();
      case FirstAdministrator.Outcome.Faulty(var faults) -> throw Problem.invalid(faults).raised();
    };
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
