package dev.zhishou.desk.alerts;

import java.time.Instant;

/// A warning as a weather office writes it.
///
/// @param identifier tells it apart
/// @param references `identifier` of the earlier one that it is about; empty: none
/// @param event such as `台风橙色预警`
record Warning(String identifier, String status, String type, String references, String event) {
  private static final String SENDER = "hz.weather@example.cn";
  private static final String SENT = "2026-11-21T08:00:00+08:00";

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
            : "<references>%s,%s,%s</references>".formatted(SENDER, references, SENT);
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
            <headline>杭州市气象台发布%s</headline>
            <area><areaDesc>杭州市</areaDesc></area>
          </info>
        </alert>
        """
        .formatted(identifier, SENDER, SENT, status, type, about, event, event);
  }
}
