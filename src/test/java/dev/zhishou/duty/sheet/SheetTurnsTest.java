package dev.zhishou.duty.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Role;
import dev.zhishou.duty.roster.RosterRules;
import dev.zhishou.duty.roster.Week;
import dev.zhishou.platform.Problem.Fault;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// All that is wrong with a sheet is told at once, by the names of its cells.
class SheetTurnsTest {
  private static final Week WEEK = new Week(LocalDate.of(2026, 11, 23));
  private static final AccountId LI = new AccountId(new UUID(1, 0xa1));
  private static final AccountId OTHER_LI = new AccountId(new UUID(1, 0xb2));
  private static final AccountId WANG = new AccountId(new UUID(1, 0xc3));
  private static final SheetWords WORDS = words();

  private static SheetWords words() {
    Map<AccountId, String> names = new LinkedHashMap<>();
    names.put(LI, "李明");
    names.put(OTHER_LI, "李明");
    names.put(WANG, "王芳");
    var night =
        new RosterRules.Pattern("night", "夜班", LocalTime.of(20, 0), LocalTime.of(8, 0), "grey");
    return SheetWords.of(Map.of(new Role("guard"), "秩序维护员"), names, List.of(night));
  }

  private static SheetTurns read(String[]... rows) throws Unreadable {
    String[][] all = new String[rows.length + 1][];
    all[0] = new String[9];
    all[0][0] = "岗位";
    all[0][1] = "姓名";
    for (int day = 0; day < 7; day++) {
      all[0][day + 2] = "周 " + WEEK.monday().plusDays(day);
    }
    System.arraycopy(rows, 0, all, 1, rows.length);
    return new SheetTurns(WEEK, WORDS, SheetReader.cells(SentWorkbook.of(all)));
  }

  private static List<String> told(SheetTurns sheet) {
    return sheet.faults().stream().map(Fault::pointer).toList();
  }

  @Test
  void titles_times_and_several_turns_of_a_day_are_understood() throws Unreadable {
    SheetTurns sheet =
        read(new String[] {"秩序维护员", "王芳", "夜班", "8:00-12:00、16：00～24:00", "", "08:00-08:00"});
    assertThat(sheet.faults()).isEmpty();
    assertThat(sheet.turns().entrySet())
        .extracting(one -> one.getValue() + " " + one.getKey().from() + " " + one.getKey().to())
        .containsExactly(
            "C2 2026-11-23T12:00:00Z 2026-11-24T00:00:00Z",
            "D2 2026-11-24T00:00:00Z 2026-11-24T04:00:00Z",
            "D2 2026-11-24T08:00:00Z 2026-11-24T16:00:00Z",
            "F2 2026-11-26T00:00:00Z 2026-11-27T00:00:00Z");
  }

  @Test
  void two_of_one_name_are_told_apart() throws Unreadable {
    assertThat(told(read(new String[] {"秩序维护员", "李明", "夜班"}))).containsExactly("/B2");
    SheetTurns sheet = read(new String[] {"秩序维护员", WORDS.person(OTHER_LI), "夜班"});
    assertThat(sheet.turns().keySet())
        .singleElement()
        .satisfies(turn -> assertThat(turn.account()).isEqualTo(OTHER_LI.value()));
  }

  @Test
  void all_faults_are_told_at_once_in_both_languages() throws Unreadable {
    SheetTurns sheet =
        read(
            new String[] {"国王", "王芳", "夜班", "25:00-26:00", "", "", "", "", "", "外面"},
            new String[] {"秩序维护员", "赵六", "随便"},
            new String[] {"秩序维护员", "", "夜班"},
            new String[] {"秩序维护员", "王芳", "=1+1", "夜班、20:00-08:00"});
    assertThat(told(sheet))
        .containsExactlyInAnyOrder("/J2", "/A2", "/D2", "/B3", "/C3", "/B4", "/C5", "/D5");
    assertThat(sheet.faults())
        .extracting(Fault::message)
        .anySatisfy(
            message -> {
              assertThat(message.zh()).isEqualTo("B3：没有“赵六”这个员工");
              assertThat(message.en()).isEqualTo("B3: There is no member of staff “赵六”");
            });
  }

  @Test
  void a_sheet_of_another_week_is_not_taken() throws Unreadable {
    String[] head = {"岗位", "姓名", "2026-11-16", "2026-11-17"};
    SheetTurns sheet =
        new SheetTurns(WEEK, WORDS, SheetReader.cells(SentWorkbook.of(new String[][] {head})));
    assertThat(told(sheet)).containsExactly("/C1", "/D1", "/E1", "/F1", "/G1", "/H1", "/I1");
  }
}
