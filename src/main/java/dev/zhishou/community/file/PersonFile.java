package dev.zhishou.community.file;

import dev.zhishou.casework.spi.Papers;
import dev.zhishou.community.KeptOnPerson;
import dev.zhishou.community.Person;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that is kept on somebody.
///
/// @param entries where it came from and what it says
record PersonFile(
    UUID id,
    String name,
    @Nullable String phone,
    @Nullable LocalDate born,
    Instant madeAt,
    List<KeptOnPerson.Entry> entries) {

  static PersonFile of(Person person, Instant now, List<KeptOnPerson.Entry> entries) {
    return new PersonFile(
        person.id(), person.name(), person.phone(), person.born(), now, List.copyOf(entries));
  }

  /// As a sheet to be handed over.
  Papers.Paper paper(String community) {
    List<List<String>> rows =
        entries.stream()
            .map(
                one ->
                    List.of(
                        kind(one.kind()),
                        one.at() == null ? "现在" : Moments.dayOf(one.at()).toString(),
                        one.what()))
            .toList();
    return new Papers.Paper(
        "个人信息档案",
        id.toString().substring(0, 8),
        List.of(
            new Papers.Line("小区", community),
            new Papers.Line("姓名", name),
            new Papers.Line("电话", phone == null ? "没有登记" : phone),
            new Papers.Line("出生日期", born == null ? "没有登记" : born.toString()),
            new Papers.Line("制作日期", Moments.dayOf(madeAt).toString())),
        List.of(
            rows.isEmpty()
                ? new Papers.Line("保存的信息", "没有其他信息")
                : new Papers.Table("保存的信息", List.of("来源", "日期", "内容"), rows),
            new Papers.Line("说明", "按个人信息保护法第四十五条提供。所列案件里的信息，可以另要该案的案卷。")),
        List.of(new Papers.Signature("经办人", "", "", null)),
        List.of());
  }

  private static String kind(String word) {
    return switch (word) {
      case "register" -> "住户登记";
      case "change" -> "登记变更";
      case "report" -> "来报";
      case "notice" -> "通知";
      default -> word;
    };
  }
}
