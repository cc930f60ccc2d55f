package dev.zhishou.notify.answering;

import dev.zhishou.notify.Fault;
import dev.zhishou.notify.channel.Gateway;
import dev.zhishou.notify.channel.GatewaySettings;
import dev.zhishou.notify.channel.Gateways;
import dev.zhishou.notify.channel.Signed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Hears what a provider reports: that a message arrived or never will, and which key was pressed.
/// Signed as Standard Webhooks says, with the secret of the gateway, at most five minutes ago.
@Component
public class HearReport {
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final Gateways gateways;
  private final Answerable answerable;
  private final Acknowledge acknowledge;
  private final JsonMapper json;
  private final Clock clock;

  HearReport(
      Gateways gateways,
      Answerable answerable,
      Acknowledge acknowledge,
      JsonMapper json,
      Clock clock) {
    this.gateways = gateways;
    this.answerable = answerable;
    this.acknowledge = acknowledge;
    this.json = json;
    this.clock = clock;
  }

  /// What came with a report.
  public record Signature(String id, String timestamp, String signatures) {}

  /// Hears it.
  ///
  /// @return false when it is not signed by who may say so; what is not understood is heard too, so
  ///     that it is not sent again
  public boolean from(UUID gateway, Signature signature, String body) {
    Optional<GatewaySettings.Http> http =
        gateways
            .one(gateway)
            .map(Gateways.Kept::gateway)
            .map(Gateway::settings)
            .filter(GatewaySettings.Http.class::isInstance)
            .map(GatewaySettings.Http.class::cast)
            .filter(settings -> good(settings.secrets().report(), signature, body));
    http.ifPresent(settings -> heard(gateway, settings.report(), body));
    return http.isPresent();
  }

  private boolean good(String secret, Signature signature, String body) {
    if (!Signed.secret(secret) || !signature.timestamp().matches("\\d{1,12}")) {
      return false;
    }
    Instant said = Instant.ofEpochSecond(Long.parseLong(signature.timestamp()));
    if (Duration.between(said, clock.instant()).abs().compareTo(FRESH) > 0) {
      return false;
    }
    byte[] right =
        ("v1," + Signed.webhook(secret, signature.id(), signature.timestamp(), body))
            .getBytes(StandardCharsets.UTF_8);
    return Arrays.stream(signature.signatures().split(" "))
        .anyMatch(one -> MessageDigest.isEqual(right, one.getBytes(StandardCharsets.UTF_8)));
  }

  private void heard(UUID gateway, GatewaySettings.Reading reading, String body) {
    JsonNode report;
    try {
      report = json.readTree(body);
    } catch (JacksonException e) {
      return;
    }
    String name = text(report, reading.id());
    String state = text(report, reading.state());
    boolean pressed = text(report, reading.key()).equals("1");
    answerable
        .named(gateway, name)
        .ifPresent(
            one -> {
              if (reading.good().contains(state)) {
                answerable.reported(one.id(), clock.instant(), null);
              } else if (reading.bad().contains(state)) {
                answerable.reported(
                    one.id(), clock.instant(), new Fault(Fault.Code.REFUSED, state));
              }
              if (pressed) {
                acknowledge.by(one.id());
              }
            });
  }

  private static String text(JsonNode report, String pointer) {
    return pointer.isEmpty() ? "" : report.at(pointer).asString("");
  }
}
