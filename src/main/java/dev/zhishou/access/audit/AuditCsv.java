package dev.zhishou.access.audit;

import dev.zhishou.access.AccountId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The audit log as a table for spreadsheets. A cell that a spreadsheet would reckon begins with an
/// apostrophe.
final class AuditCsv {
  /// The first line, with the mark by which spreadsheets know UTF-8.
  static final String HEAD = "\uFEFF序号,时间,小区,账号,姓名,动作,对象,说明,有书面理由,指纹\r\n";

  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneOffset.ofHours(8));

  private AuditCsv() {}

  static String line(AuditLine line, Map<AccountId, String> names) {
    UUID who = line.account();
    return Stream.of(
                String.valueOf(line.seq()),
                AT.format(line.at()),
                line.community().toString(),
                who == null ? "" : who.toString(),
                who == null ? "" : names.getOrDefault(new AccountId(who), ""),
                line.act(),
                line.subject(),
                line.detail(),
                line.said() ? "是" : "",
                line.hash())
            .map(AuditCsv::cell)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  static String cell(String text) {
    String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
