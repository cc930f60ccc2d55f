package dev.zhishou.procedure.wording;

import dev.zhishou.procedure.condition.ConditionWording;
import dev.zhishou.procedure.model.Amount;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Every;
import dev.zhishou.procedure.model.Figure;
import dev.zhishou.procedure.model.Mark;
import dev.zhishou.procedure.model.Moment;
import dev.zhishou.time.Moments;
import dev.zhishou.time.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Moments, marks and recurrences in words, for who asks why something is due, what it waits for
/// and how often it is done.
public final class MomentWording {
  /// Rhythms of which the day is said.
  private static final Set<Every.Rhythm> DATED =
      EnumSet.of(Every.Rhythm.MONTH, Every.Rhythm.QUARTER, Every.Rhythm.YEAR);

  private final ConditionWording.Names names;

  /// @param names what they may name
  public MomentWording(ConditionWording.Names names) {
    this.names = names;
  }

  /// A deadline: `轮到后 5 分钟 内`, `自「接报」起 30 分钟 内`.
  public String why(Moment moment) {
    return switch (moment) {
      case Moment.After(Amount amount) -> "轮到后 " + amount(amount) + "内";
      case Moment.Since(Amount amount, String anchor) ->
          "自「" + name(anchor) + "」起 " + amount(amount) + "内";
      case Moment.Before(Amount amount, String anchor) ->
          "「" + name(anchor) + "」前 " + amount(amount);
      case Moment.Clock(var time) -> time + " 前";
      case Moment.EndOf(Moment.Stretch stretch) ->
          switch (stretch) {
            case DAY -> "当天结束前";
            case WORK -> "下班前";
            case SHIFT -> "交班前";
          };
      case Moment.MonthDay(int day, boolean next) -> (next ? "下月" : "本月") + day + " 日前";
      case Moment.Named(String name) -> named(name);
      case Moment.FirstKnown(var moments) ->
          moments.stream().map(this::why).collect(Collectors.joining(",否则 "));
      case Moment.Never(String why) -> "不设时限(" + why + ")";
    };
  }

  private String named(String name) {
    Figure figure = names.figure(name);
    return switch (figure == null ? null : figure.is()) {
      case null -> "「" + name(name) + "」前";
      case Figure.Size.Length(Span span) -> "轮到后 " + span.inWords() + "内";
      case Figure.Size.At(Moment moment) -> why(moment);
      case Figure.Size.Number _ -> "「" + name(name) + "」前";
    };
  }

  /// How often: `每 5 分钟`, `每个工作日 14:30`, `「住户」逐条`.
  public String often(Every every) {
    return switch (every) {
      case Every.Interval(Amount amount) -> "每 " + amount(amount);
      case Every.EachTime() -> "每有一次办一次";
      case Every.Rows(String list) -> "「" + name(list) + "」逐条";
      case Every.Selection(String selection) -> "「" + selection + "」逐个";
      case Every.Calendar(var rhythm, int day, boolean working, LocalTime at) ->
          rhythm(rhythm) + day(rhythm, day, working) + (at == null ? "" : " " + at);
    };
  }

  private static String rhythm(Every.Rhythm rhythm) {
    return switch (rhythm) {
      case DAY -> "每天";
      case WORKDAY -> "每个工作日";
      case WEEK -> "每周";
      case MONDAY -> "每周一";
      case TUESDAY -> "每周二";
      case WEDNESDAY -> "每周三";
      case THURSDAY -> "每周四";
      case FRIDAY -> "每周五";
      case SATURDAY -> "每周六";
      case SUNDAY -> "每周日";
      case MONTH -> "每月";
      case QUARTER -> "每季度首月";
      case YEAR -> "每年 1 月";
      case SHIFT_CHANGE -> "每次换班";
    };
  }

  private static String day(Every.Rhythm rhythm, int day, boolean working) {
    if (working) {
      return day == Every.Calendar.LAST ? "最后一个工作日" : "第 " + day + " 个工作日";
    }
    if (!DATED.contains(rhythm)) {
      return "";
    }
    return day == Every.Calendar.LAST ? "最后一天" : " " + day + " 日";
  }

  /// What is waited for: the step, the time, the condition.
  public String waits(Mark mark) {
    return switch (mark) {
      case Mark.Settled(String step) -> name(step);
      case Mark.Come(Moment.After(Amount amount)) -> amount(amount) + " 后";
      case Mark.Come(Moment.Since(Amount amount, String anchor)) ->
          "「" + name(anchor) + "」满 " + amount(amount);
      case Mark.Come(Moment moment) -> why(moment);
      case Mark.True(var condition) -> new ConditionWording(names).when(condition);
    };
  }

  /// What is waited for, and until when: `「上交」满 3 个月（到 2026-06-01 24:00）` (001-047).
  ///
  /// @param at when it comes; null: not known
  public String waits(Mark mark, @Nullable Instant at) {
    return at == null ? waits(mark) : waits(mark) + "（到 " + clock(at) + "）";
  }

  /// Midnight is the end of the day before: what lasts whole days ends with the last of them.
  private static String clock(Instant at) {
    LocalDateTime when = at.atZone(Moments.ZONE).toLocalDateTime();
    return when.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? when.toLocalDate().minusDays(1) + " 24:00"
        : when.toLocalDate() + " " + when.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
  }

  private String amount(Amount amount) {
    return switch (amount) {
      case Amount.Fixed(Span span) -> span.inWords();
      case Amount.Named(String name) -> {
        Figure figure = names.figure(name);
        yield figure != null && figure.is() instanceof Figure.Size.Length(Span span)
            ? span.inWords()
            : "「" + name(name) + "」";
      }
    };
  }

  private String name(String name) {
    if (name.equals("opened")) {
      return "接报";
    }
    String step = names.step(name);
    Ask ask = names.ask(name);
    return step != null ? step : ask != null ? ask.text() : name;
  }
}
