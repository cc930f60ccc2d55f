package dev.zhishou.notify.web;

import dev.zhishou.notify.answering.HearReport;
import dev.zhishou.platform.Problem;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `POST /hooks/gateways/{id}`: a provider reports what became of a message, signed as Standard
/// Webhooks says.
@RestController
class ProviderReportController {
  private final HearReport hear;

  ProviderReportController(HearReport hear) {
    this.hear = hear;
  }

  @PostMapping("/hooks/gateways/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void report(
      @PathVariable UUID id,
      @RequestHeader(name = "webhook-id", defaultValue = "") String name,
      @RequestHeader(name = "webhook-timestamp", defaultValue = "") String timestamp,
      @RequestHeader(name = "webhook-signature", defaultValue = "") String signature,
      @RequestBody String body) {
    if (!hear.from(id, new HearReport.Signature(name, timestamp, signature), body)) {
      throw Problem.notFound().raised();
    }
  }
}
