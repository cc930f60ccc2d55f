package dev.zhishou.desk.paper;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Community;
import dev.zhishou.casework.spi.Papers;
import dev.zhishou.community.Contact;
import dev.zhishou.community.Registers;
import dev.zhishou.community.Search;
import dev.zhishou.duty.OnDuty;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The call-out sheet of a shift: who is on duty now with their numbers, and every outside party.
@Component
class CallOutSheets {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final Search ALL = new Search("", null, 500);

  private final OnDuty onDuty;
  private final Accounts accounts;
  private final Registers registers;
  private final Binder binder;

  CallOutSheets(OnDuty onDuty, Accounts accounts, Registers registers, Binder binder) {
    this.onDuty = onDuty;
    this.accounts = accounts;
    this.registers = registers;
    this.binder = binder;
  }

  Papers.Paper sheet(Community community, Instant at) {
    List<OnDuty.Turn> turns = onDuty.at(community.id(), at);
    List<AccountId> ids = turns.stream().map(turn -> turn.duty().account()).distinct().toList();
    Map<AccountId, String> names = accounts.names(ids);
    Map<AccountId, String> phones = accounts.phones(ids);
    List<List<String>> people =
        turns.stream()
            .map(
                turn ->
                    List.of(
                        onDuty.title(turn.duty().role()),
                        names.getOrDefault(turn.duty().account(), ""),
                        phones.getOrDefault(turn.duty().account(), "________"),
                        time(turn.stretch().from()) + "–" + time(turn.stretch().to())))
            .toList();
    List<List<String>> outside =
        contacts(community, null).stream()
            .map(
                one ->
                    List.of(
                        binder.reference().kinds().contacts().getOrDefault(one.kind(), one.kind()),
                        one.name(),
                        one.phone(),
                        one.checkedOn().toString()))
            .toList();
    String now = MINUTE.format(at(at));
    return new Papers.Paper(
        "值班呼叫表",
        now,
        List.of(new Papers.Line("小区", community.name()), new Papers.Line("打印时间", now)),
        List.of(
            new Papers.Table("当班人员", List.of("岗位", "姓名", "电话", "当班"), people),
            new Papers.Table("外部单位", List.of("单位", "名称", "电话", "核对日期"), outside)),
        List.of(),
        List.of());
  }

  /// @param kind null: of every kind
  List<Contact> contacts(Community community, @Nullable String kind) {
    return registers.contacts(community.id(), kind, ALL);
  }

  private static String time(Instant at) {
    return TIME.format(at(at));
  }

  private static ZonedDateTime at(Instant at) {
    return at.atZone(Moments.ZONE);
  }
}
