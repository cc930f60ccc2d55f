package dev.zhishou.notify.web;

import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.channel.GatewaySettings;
import dev.zhishou.notify.channel.Signed;
import dev.zhishou.notify.outgoing.Destinations;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what somebody typed in for a gateway, all faults at once.
@Component
class GatewayForms {
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT");
  private static final Set<String> SECURITY = Set.of("tls", "starttls", "none");

  private final Destinations destinations;

  GatewayForms(Destinations destinations) {
    this.destinations = destinations;
  }

  /// The settings for a channel.
  ///
  /// @param old what is there; its secrets stay where none is given. null: it is new
  GatewaySettings read(ChannelKind kind, GatewayView typed, @Nullable GatewaySettings old) {
    List<Problem.Fault> faults = new ArrayList<>();
    GatewaySettings settings =
        switch (kind) {
          case SMS, VOICE -> http(typed.http(), old, faults);
          case WECOM, DINGTALK, FEISHU -> robot(typed.robot(), old, faults);
          case MAIL -> mail(typed.mail(), old, faults);
          case WEBHOOK -> webhook(typed.webhook(), old, faults);
          case IN_APP -> {
            faults.add(fault("/channel", "应用内不需要通道", "A page needs no gateway"));
            yield null;
          }
        };
    if (!faults.isEmpty() || settings == null) {
      throw Problem.invalid(faults).raised();
    }
    return settings;
  }

  private @Nullable GatewaySettings http(
      GatewayView.@Nullable HttpView typed,
      @Nullable GatewaySettings old,
      List<Problem.Fault> faults) {
    if (typed == null) {
      return missing("/http", faults);
    }
    if (!METHODS.contains(typed.method())) {
      faults.add(fault("/http/method", "只有 GET、POST、PUT", "GET, POST or PUT"));
    }
    address(typed.url().replaceAll("\\{[a-z]+}", "x"), "/http/url", faults);
    typed
        .headers()
        .forEach(
            (name, value) -> {
              if (!name.matches("[A-Za-z0-9-]{1,60}") || value.matches("(?s).*[\\r\\n].*")) {
                faults.add(fault("/http/headers", "请求头有误", "Not a header"));
              }
            });
    GatewaySettings.Secrets before =
        old instanceof GatewaySettings.Http http
            ? http.secrets()
            : new GatewaySettings.Secrets("", Signed.newSecret());
    String report = given(typed.reportSecret(), before.report());
    if (!Signed.secret(report)) {
      faults.add(fault("/http/report_secret", "密钥须为 whsec_…", "A secret is whsec_ and base64"));
    }
    return new GatewaySettings.Http(
        typed.method(),
        typed.url(),
        Map.copyOf(typed.headers()),
        typed.body(),
        reading(typed.answer()),
        reading(typed.report()),
        new GatewaySettings.Secrets(given(typed.secret(), before.key()), report));
  }

  private static GatewaySettings.Reading reading(GatewayView.@Nullable ReadingView typed) {
    return typed == null
        ? GatewaySettings.Reading.STATUS
        : new GatewaySettings.Reading(
            given(typed.id(), ""),
            given(typed.state(), ""),
            Objects.requireNonNullElse(typed.good(), List.of()),
            Objects.requireNonNullElse(typed.bad(), List.of()),
            given(typed.key(), ""));
  }

  private @Nullable GatewaySettings robot(
      GatewayView.@Nullable RobotView typed,
      @Nullable GatewaySettings old,
      List<Problem.Fault> faults) {
    if (typed == null) {
      return missing("/robot", faults);
    }
    GatewaySettings.Robot before =
        old instanceof GatewaySettings.Robot robot ? robot : new GatewaySettings.Robot("", "");
    String url = given(typed.url(), before.url());
    address(url, "/robot/url", faults);
    return new GatewaySettings.Robot(url, given(typed.secret(), before.secret()));
  }

  private static @Nullable GatewaySettings mail(
      GatewayView.@Nullable MailView typed,
      @Nullable GatewaySettings old,
      List<Problem.Fault> faults) {
    if (typed == null) {
      return missing("/mail", faults);
    }
    if (!typed.host().matches("[A-Za-z0-9.:-]{1,253}")
        || typed.port() < 1
        || typed.port() > 65_535) {
      faults.add(fault("/mail/host", "服务器或端口有误", "Not a server and its port"));
    }
    if (!SECURITY.contains(typed.security())) {
      faults.add(fault("/mail/security", "tls、starttls 或 none", "tls, starttls or none"));
    }
    if (!ReachController.address(typed.from())) {
      faults.add(fault("/mail/from", "发件地址有误", "Not a mail address"));
    }
    String before = old instanceof GatewaySettings.Mail mail ? mail.password() : "";
    return new GatewaySettings.Mail(
        typed.host(),
        typed.port(),
        typed.security(),
        given(typed.username(), ""),
        given(typed.password(), before),
        typed.from());
  }

  private @Nullable GatewaySettings webhook(
      GatewayView.@Nullable WebhookView typed,
      @Nullable GatewaySettings old,
      List<Problem.Fault> faults) {
    if (typed == null) {
      return missing("/webhook", faults);
    }
    address(typed.url(), "/webhook/url", faults);
    GatewaySettings.Webhook before = old instanceof GatewaySettings.Webhook w ? w : null;
    String kept = before == null ? Signed.newSecret() : before.secret();
    String secret = given(typed.secret(), kept);
    if (!Signed.secret(secret)) {
      faults.add(fault("/webhook/secret", "密钥须为 whsec_…", "A secret is whsec_ and base64"));
    }
    String replaced = before == null || before.secret().equals(secret) ? null : before.secret();
    return new GatewaySettings.Webhook(
        typed.url(), secret, replaced, Objects.requireNonNullElse(typed.events(), List.of()));
  }

  private void address(String url, String where, List<Problem.Fault> faults) {
    destinations
        .refusal(url)
        .ifPresent(
            why -> {
              String[] both = why.split(" / ", 2);
              faults.add(fault(where, both[0], both[1]));
            });
  }

  private static <T> @Nullable T missing(String where, List<Problem.Fault> faults) {
    faults.add(fault(where, "必填", "Required"));
    return null;
  }

  private static String given(@Nullable String typed, String old) {
    return typed == null || typed.isBlank() ? old : typed.strip();
  }

  private static Problem.Fault fault(String where, String chinese, String english) {
    return new Problem.Fault(where, "invalid", new Message(chinese, english));
  }
}
