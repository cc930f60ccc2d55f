package dev.zhishou.desk.alerts;

import java.time.Instant;

/// A warning as a weather office writes it.
///
/// @param identifier tells it apart
/// @param references `identifier` of the earlier one that it is about; empty: none
/// @param event such as `台风橙色预警`
/// @param sender who says so
/// @param area where it applies
/// @param expires empty: it does not say
record Warning(
    String identifier,
    String status,
    String type,
    String references,
    String event,
    String sender,
    String area,
    String expires) {
  private static final String SENDER = "hz.weather@example.cn";
  private static final String SENT = "2026-11-21T08:00:00+08:00";

  Warning(String identifier, String status, String type, String references, String event) {
    this(identifier, status, type, references, event, SENDER, "杭州市", "");
  }

  Warning from(String other) {
    return new Warning(identifier, status, type, references, event, other, area, expires);
  }

  Warning over(String place) {
    return new Warning(identifier, status, type, references, event, sender, place, expires);
  }

  Warning until(Instant end) {
    return new Warning(identifier, status, type, references, event, sender, area, end.toString());
  }

  static Warning actual(String identifier, String type, String references, String event) {
    return new Warning(identifier, "Actual", type, references, event);
  }

  static Cap.Id id(String identifier) {
    return new Cap.Id(SENDER, identifier, Instant.parse("2026-11-21T00:00:00Z"));
  }

  String xml() {
    String about =
        references.isEmpty()
            ? ""
            : "<references>%s,%s,%s</references>".formatted(sender, references, SENT);
    String ends = expires.isEmpty() ? "" : "<expires>%s</expires>".formatted(expires);
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
          <identifier>%s</identifier>
          <sender>%s</sender>
          <sent>%s</sent>
          <status>%s</status>
          <msgType>%s</msgType>
          <scope>Public</scope>
          %s
          <info>
            <language>en</language>
            <category>Met</category>
            <event>Weather</event>
            <urgency>Expected</urgency>
            <severity>Unknown</severity>
            <certainty>Likely</certainty>
          </info>
          <info>
            <language>zh-CN</language>
            <category>Met</category>
            <event>%s</event>
            <urgency>Expected</urgency>
            <severity>Severe</severity>
            <certainty>Likely</certainty>
            %s
            <headline>杭州市气象台发布%s</headline>
            <area><areaDesc>%s</areaDesc></area>
          </info>
        </alert>
        """
        .formatted(identifier, sender, SENT, status, type, about, event, ends, event, area);
  }
}
