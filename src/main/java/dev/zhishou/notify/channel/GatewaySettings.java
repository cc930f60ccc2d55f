package dev.zhishou.notify.channel;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a gateway leads and how it is spoken to. Kept sealed as a whole: an address of a robot is
/// a secret by itself.
public sealed interface GatewaySettings {
  /// A provider of SMS or voice that is called by HTTP, described by a template.
  ///
  /// @param url with `{to} {text} {title} {id} {secret}` in it, each encoded as an address demands
  /// @param headers likewise, one line each
  /// @param body likewise, encoded as JSON or as a form by its `Content-Type`; empty: none
  record Http(
      String method,
      String url,
      Map<String, String> headers,
      String body,
      Reading answer,
      Reading report,
      Secrets secrets)
      implements GatewaySettings {}

  /// @param key what `{secret}` stands for; empty: nothing
  /// @param report what its reports are signed with, `whsec_` and base64
  record Secrets(String key, String report) {}

  /// How an answer or a report is read.
  ///
  /// @param id JSON pointer of what the provider calls the message; empty: it does not say
  /// @param state JSON pointer of the word that says what became of it; empty: the status is all
  /// @param good words that mean it was taken, or arrived
  /// @param bad words that mean it never will; any other word means that it is on its way
  /// @param key JSON pointer of the key that was pressed; empty: none is told
  record Reading(String id, String state, List<String> good, List<String> bad, String key) {
    /// Nothing but the status is read.
    public static final Reading STATUS = new Reading("", "", List.of(), List.of(), "");
  }

  /// A robot in a group.
  ///
  /// @param secret signs each call; empty: this robot wants no signature
  record Robot(String url, String secret) implements GatewaySettings {}

  /// A mail server.
  ///
  /// @param security `tls`, `starttls`, or `none` on a line that is trusted
  /// @param username empty: it asks for none
  /// @param from the sender's address
  record Mail(String host, int port, String security, String username, String password, String from)
      implements GatewaySettings {}

  /// A program that wants to know (Standard Webhooks).
  ///
  /// @param secret `whsec_` and 24 to 64 bytes in base64; the one before it while it is changed
  /// @param events the types of events that it is told; empty: all
  record Webhook(String url, String secret, @Nullable String before, List<String> events)
      implements GatewaySettings {}
}
