package dev.zhishou.duty.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Writes events as iCalendar (RFC 5545): times in UTC, text escaped, lines folded at 75 octets.
final class Calendar {
  private static final int MOST_OCTETS = 75;
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Calendar() {}

  /// @param id of the event, the same as long as it is the same
  record Event(String id, Instant from, Instant to, String title) {}

  static String text(List<Event> events, Instant now) {
    StringBuilder out = new StringBuilder();
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//Zhishou//Roster//ZH");
    line(out, "CALSCALE:GREGORIAN");
    line(out, "METHOD:PUBLISH");
    line(out, "X-WR-CALNAME:值守排班");
    for (Event event : events) {
      line(out, "BEGIN:VEVENT");
      line(out, "UID:" + event.id() + "@zhishou");
      line(out, "DTSTAMP:" + UTC.format(now));
      line(out, "DTSTART:" + UTC.format(event.from()));
      line(out, "DTEND:" + UTC.format(event.to()));
      line(out, "SUMMARY:" + escaped(event.title()));
      line(out, "END:VEVENT");
    }
    line(out, "END:VCALENDAR");
    return out.toString();
  }

  static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n")
        .replace("\r", "");
  }

  private static void line(StringBuilder out, String line) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int point = line.codePointAt(i);
      String one = Character.toString(point);
      int size = one.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > MOST_OCTETS) {
        out.append("\r\n ");
        octets = 1;
      }
      out.append(one);
      octets += size;
      i += Character.charCount(point);
    }
    out.append("\r\n");
  }
}
