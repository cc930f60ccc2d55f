package dev.zhishou.procedure.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Truth;
import dev.zhishou.procedure.model.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
  private static final Map<String, Value> ANSWERS =
      Map.ofEntries(
          Map.entry("yes", new Value.YesNo(true)),
          Map.entry("no", new Value.YesNo(false)),
          Map.entry("count", new Value.Whole(2)),
          Map.entry("hours", new Value.Decimal(new BigDecimal("2.5"))),
          Map.entry("sum", new Value.Money(50_000)),
          Map.entry("big_sum", new Value.Whole(500)),
          Map.entry("long_time", new Value.Whole(3)),
          Map.entry("back", new Value.Length(Duration.ofMinutes(30))),
          Map.entry("back_in", new Value.Length(Duration.ofMinutes(20))),
          Map.entry("opened", new Value.At(Instant.parse("2026-11-21T06:00:00Z"))),
          Map.entry("came_at", new Value.At(Instant.parse("2026-11-21T06:40:00Z"))),
          Map.entry("day_of", new Value.Date(LocalDate.of(2026, 11, 21))),
          Map.entry("clock", new Value.TimeOfDay(LocalTime.of(9, 5))),
          Map.entry("channel", new Value.Text("phone")),
          Map.entry("state", new Value.Choice(List.of("help"))),
          Map.entry("signs", new Value.Choice(List.of("smoke"))),
          Map.entry("visit.content", new Value.YesNo(false)),
          Map.entry("staffed(\"medic\")", new Value.YesNo(true)));

  private static Condition read(String text) {
    Conditions.Read read = Conditions.condition(text, Known.NAMES);
    assertThat(read.faults()).as(text).isEmpty();
    return read.condition().orElseThrow();
  }

  private static Truth test(String text) {
    return read(text).test(ANSWERS::get);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "yes and yes | YES",
        "yes and no | NO",
        "yes and open | UNKNOWN",
        "no and open | NO",
        "open and no | NO",
        "open and yes | UNKNOWN",
        "yes or open | YES",
        "open or yes | YES",
        "no or open | UNKNOWN",
        "open or no | UNKNOWN",
        "open or open | UNKNOWN",
        "not open | UNKNOWN",
        "not no | YES",
        "not (yes and no) | YES",
        "open == true | UNKNOWN",
        "open and (no or not yes) | NO",
      })
  void falseAndUnknownIsFalse_trueOrUnknownIsTrue_whatElseTouchesUnknownIsUnknown(
      String text, Truth truth) {
    assertThat(test(text)).isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "count == 2 | YES",
        "count >= 2.5 | NO",
        "count < hours | YES",
        "hours >= 24 | NO",
        "hours == 2.5 | YES",
        "hours >= long_time | NO",
        "count + 1 == 3 | YES",
        "count * 2 > 3 and 7 / 2 == 3 and 7 % 2 == 1 | YES",
        "-count < 0 | YES",
        "count / 0 == 1 | UNKNOWN",
      })
  void wholeNumbersStandAgainstDecimals(String text, Truth truth) {
    assertThat(test(text)).isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "sum == 50000 | YES",
        "sum <= big_sum | YES",
        "big_sum >= sum | YES",
        "sum > big_sum | NO",
        "sum > 2 * big_sum | NO",
        "sum + sum > big_sum | YES",
        "sum in [big_sum] | YES",
        "sum < 50001 | YES",
      })
  void moneyIsFenAndAFigureBesideItIsYuan(String text, Truth truth) {
    assertThat(test(text)).isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "back_in <= back | YES",
        "back_in > duration(\"19m59s\") | YES",
        "came_at - opened > back | YES",
        "came_at > opened + back | YES",
        "came_at > opened | YES",
        "day_of >= came_at | YES",
        "day_of < timestamp(\"2026-11-21T16:00:01Z\") | YES",
        "day_of == timestamp(\"2026-11-21T16:00:00Z\") | YES",
        "clock >= \"09:00\" | YES",
        "clock < \"10:00\" | YES",
      })
  void timesCompareWithTimesAndADateIsItsEnd(String text, Truth truth) {
    assertThat(test(text)).isEqualTo(truth);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "state == \"help\" | YES",
        "state != \"help\" | NO",
        "state in [\"out\", \"help\"] | YES",
        "not (state in [\"out\"]) | YES",
        "\"smoke\" in signs | YES",
        "\"cries\" in signs | NO",
        "signs.exists(s, s == \"smoke\") | YES",
        "size(signs) == 1 | YES",
        "channel == \"and or not\" | NO",
        "channel in [\"phone\", \"not\"] | YES",
        "visit.content | NO",
        "frame.ended | UNKNOWN",
        "staffed(\"medic\") | YES",
        "yes ? no : open | NO",
        "true | YES",
      })
  void optionsTextsAndDottedNamesAreRead(String text, Truth truth) {
    assertThat(test(text)).isEqualTo(truth);
  }

  private static Truth cars(String text, Value... inCar) {
    List<Value.Row> rows =
        java.util.stream.IntStream.range(0, inCar.length)
            .mapToObj(
                at -> {
                  SequencedMap<String, Value> columns = new LinkedHashMap<>();
                  if (inCar[at] instanceof Value.YesNo) {
                    columns.put("in_car", inCar[at]);
                  }
                  return new Value.Row("r" + at, columns);
                })
            .toList();
    return read(text).test(Map.<String, Value>of("cars", new Value.Rows(rows))::get);
  }

  @Test
  void aMissingColumnIsUnknownAndNotAnError() {
    Value yes = new Value.YesNo(true);
    Value no = new Value.YesNo(false);
    Value missing = new Value.Text("");
    assertThat(cars("cars.exists(c, c.in_car)", no, missing)).isEqualTo(Truth.UNKNOWN);
    assertThat(cars("cars.exists(c, c.in_car)", missing, yes)).isEqualTo(Truth.YES);
    assertThat(cars("cars.exists(c, c.in_car)", no, no)).isEqualTo(Truth.NO);
    assertThat(cars("cars.exists(c, c.in_car)")).isEqualTo(Truth.NO);
    assertThat(cars("cars.all(c, c.in_car)", yes, missing)).isEqualTo(Truth.UNKNOWN);
    assertThat(cars("cars.all(c, c.in_car)", missing, no)).isEqualTo(Truth.NO);
    assertThat(cars("cars.all(c, c.in_car)", yes, yes)).isEqualTo(Truth.YES);
    assertThat(cars("cars.all(c, c.in_car)")).isEqualTo(Truth.YES);
    assertThat(cars("cars.all(c, c.level > 3 or c.in_car)", yes)).isEqualTo(Truth.YES);
    assertThat(read("cars.exists(c, c.in_car)").test(name -> null)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aConditionSaysWhichNamesItReads() {
    assertThat(read("yes and visit.content and cars.exists(c, c.in_car)").names())
        .containsExactlyInAnyOrder("yes", "visit.content", "cars");
    assertThat(read("staffed(\"medic\")").names()).containsExactly("staffed(\"medic\")");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "hours > \"3\" | condition | 0",
        "yes and count | condition | 8",
        "count | condition | 0",
        "yes > no | condition | 0",
        "not state == \"help\" | condition | 4",
        "channel.matches(\"a+\") | condition | 0",
        "signs == \"smoke\" | condition | 0",
        "helper < \"x\" | condition | 0",
        "back_in > 3 | condition | 0",
        "yes and | condition | 7",
        "yes == null | condition | 7",
        "count.exists(c, c == 1) | condition | 0",
        "unknwon or yes | unknown-name | 0",
        "yes and visit.contend | unknown-name | 8",
        "cars.exists(c, c.in_kar) | unknown-name | 15",
        "state == \"halp\" | unknown-option | 9",
        "state in [\"out\", \"halp\"] | unknown-option | 17",
        "\"smok\" in signs | unknown-option | 0",
        "yes and said == \"x\" | sealed | 8",
        "staffed(\"medik\") | unknown-role | 8",
      })
  void whatDoesNotFitIsFoundWhereItStands(String text, String rule, int offset) {
    List<Fault> faults = Conditions.condition(text, Known.NAMES).faults();
    assertThat(faults)
        .extracting(Fault::rule, Fault::offset)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(rule, offset));
  }

  @Test
  void allThatIsWrongIsFoundAtOnce() {
    assertThat(
            Conditions.condition("nix and state == \"halp\" and said == \"x\"", Known.NAMES)
                .faults())
        .extracting(Fault::rule)
        .containsExactlyInAnyOrder("unknown-name", "unknown-option", "sealed");
  }

  @Test
  void listsInListsInListsCostTooMuch() {
    String two = "cars.exists(a, cars.exists(b, a.in_car and b.in_car))";
    String three = "cars.exists(a, cars.exists(b, cars.exists(c, a.in_car and c.in_car)))";
    assertThat(Conditions.condition(two, Known.NAMES).faults()).isEmpty();
    assertThat(Conditions.condition(three, Known.NAMES).faults())
        .extracting(Fault::rule)
        .containsExactly("cel-cost");
  }

  @Test
  void anExpressionMayPassOnWhatIsSealed() {
    Conditions.Read read = Conditions.expression("said", Known.NAMES);
    assertThat(read.faults()).isEmpty();
    Value sealed = new Value.Sealed(3, "said");
    assertThat(read.condition().orElseThrow().evaluate(name -> sealed)).isEqualTo(sealed);
  }
}
