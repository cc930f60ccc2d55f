package dev.zhishou.notify.web;

import dev.zhishou.notify.channel.Gateway;
import dev.zhishou.notify.channel.GatewaySettings;
import dev.zhishou.notify.channel.Gateways;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Tells gateways without their secrets.
final class GatewayViews {
  private GatewayViews() {}

  /// @param secrets whether what signs is told: only as it is made
  static GatewayView of(Gateways.Kept kept, boolean secrets) {
    Gateway one = kept.gateway();
    GatewaySettings settings = one.settings();
    return new GatewayView(
        one.id(),
        one.community().toString(),
        one.kind().word(),
        one.name(),
        one.position(),
        one.perSecond(),
        settings instanceof GatewaySettings.Http http ? http(http, one, secrets) : null,
        settings instanceof GatewaySettings.Robot robot
            ? new GatewayView.RobotView(host(robot.url()), null)
            : null,
        settings instanceof GatewaySettings.Mail mail
            ? new GatewayView.MailView(
                mail.host(), mail.port(), mail.security(), mail.username(), null, mail.from())
            : null,
        settings instanceof GatewaySettings.Webhook webhook
            ? new GatewayView.WebhookView(
                webhook.url(), secrets ? webhook.secret() : null, webhook.events())
            : null,
        kept.failing(),
        kept.off(),
        kept.why().isEmpty() ? null : kept.why());
  }

  private static GatewayView.HttpView http(
      GatewaySettings.Http http, Gateway one, boolean secrets) {
    return new GatewayView.HttpView(
        http.method(),
        http.url(),
        http.headers(),
        http.body(),
        reading(http.answer()),
        reading(http.report()),
        null,
        secrets ? http.secrets().report() : null,
        "/hooks/gateways/" + one.id());
  }

  private static GatewayView.ReadingView reading(GatewaySettings.Reading one) {
    return new GatewayView.ReadingView(one.id(), one.state(), one.good(), one.bad(), one.key());
  }

  /// The rest of a robot's address is its key.
  private static @Nullable String host(String url) {
    return URI.create(url).getHost();
  }
}
