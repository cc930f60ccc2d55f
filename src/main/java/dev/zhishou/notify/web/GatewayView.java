package dev.zhishou.notify.web;

import dev.zhishou.Exempt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A gateway as the interface tells and takes it: one of `http`, `robot`, `mail`, `webhook` by its
/// channel. Secrets are never told; not given, the old one stays.
///
/// @param community whose; null: head office's, so everybody's
/// @param failing since when nothing worked; null: it works. Told, never taken, like `off` and
///     `why`
@Exempt(reason = "one component for each field of a gateway in the API")
record GatewayView(
    @Nullable UUID id,
    @Nullable String community,
    String channel,
    String name,
    @Nullable Integer position,
    @Nullable Double perSecond,
    @Nullable HttpView http,
    @Nullable RobotView robot,
    @Nullable MailView mail,
    @Nullable WebhookView webhook,
    @Nullable Instant failing,
    @Nullable Instant off,
    @Nullable String why) {

  /// @param reportUrl where the provider reports to; told, never taken
  @Exempt(reason = "one component for each field of a template in the API")
  record HttpView(
      String method,
      String url,
      Map<String, String> headers,
      String body,
      @Nullable ReadingView answer,
      @Nullable ReadingView report,
      @Nullable String secret,
      @Nullable String reportSecret,
      @Nullable String reportUrl) {}

  record ReadingView(
      @Nullable String id,
      @Nullable String state,
      @Nullable List<String> good,
      @Nullable List<String> bad,
      @Nullable String key) {}

  /// @param url told only as far as its host
  record RobotView(@Nullable String url, @Nullable String secret) {}

  record MailView(
      String host,
      int port,
      String security,
      @Nullable String username,
      @Nullable String password,
      String from) {}

  /// @param secret told once, as it is made
  record WebhookView(String url, @Nullable String secret, @Nullable List<String> events) {}
}
