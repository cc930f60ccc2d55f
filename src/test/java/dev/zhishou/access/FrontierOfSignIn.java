package dev.zhishou.access;

import java.util.Map;

/// The calls about signing in: before it anybody may call, and afterwards each about himself.
final class FrontierOfSignIn {
  static final Map<String, Frontier.Rule> RULES =
      Map.ofEntries(
          Map.entry("POST /api/v1/session", new Frontier.Rule.Open()),
          Map.entry("POST /api/v1/first-account", new Frontier.Rule.Open()),
          Map.entry("GET /api/v1/session", new Frontier.Rule.Own()),
          Map.entry("DELETE /api/v1/session", new Frontier.Rule.Own()),
          Map.entry("GET /api/v1/session/second-factor", new Frontier.Rule.Own()),
          Map.entry("POST /api/v1/session/second-factor", new Frontier.Rule.Own()),
          Map.entry("PUT /api/v1/session/second-factor", new Frontier.Rule.Own()),
          Map.entry("DELETE /api/v1/session/second-factor", new Frontier.Rule.Own()),
          Map.entry("POST /api/v1/session/second-factor/recovery", new Frontier.Rule.Own()),
          Map.entry("GET /api/v1/session/passkeys", new Frontier.Rule.Own()),
          Map.entry("POST /api/v1/session/passkeys", new Frontier.Rule.Own()),
          Map.entry("POST /api/v1/session/passkeys/challenge", new Frontier.Rule.Own()),
          Map.entry("DELETE /api/v1/session/passkeys/{id}", new Frontier.Rule.Own()),
          Map.entry("POST /api/v1/session/proof/challenge", new Frontier.Rule.Own()),
          Map.entry("POST /api/v1/session/passkey", new Frontier.Rule.Open()),
          Map.entry("POST /api/v1/session/passkey/challenge", new Frontier.Rule.Open()),
          Map.entry("GET /api/v1/session/oidc", new Frontier.Rule.Open()),
          Map.entry("POST /api/v1/session/oidc", new Frontier.Rule.Open()),
          Map.entry("GET /api/v1/session/oidc/return", new Frontier.Rule.Open()),
          Map.entry("PUT /api/v1/session/password", new Frontier.Rule.Own()),
          Map.entry("POST /api/v1/session/proof", new Frontier.Rule.Own()),
          Map.entry("GET /api/v1/session/people", new Frontier.Rule.Own()),
          Map.entry("POST /api/v1/session/people", new Frontier.Rule.Own()),
          Map.entry("DELETE /api/v1/session/people/{id}", new Frontier.Rule.Own()),
          Map.entry("POST /api/v1/session/switch", new Frontier.Rule.Own()),
          Map.entry("GET /api/v1/session/devices", new Frontier.Rule.Own()),
          Map.entry("DELETE /api/v1/session/devices", new Frontier.Rule.Own()),
          Map.entry("DELETE /api/v1/session/devices/{id}", new Frontier.Rule.Own()),
          Map.entry("POST /api/v1/password-link", new Frontier.Rule.Open()));

  private FrontierOfSignIn() {}
}
