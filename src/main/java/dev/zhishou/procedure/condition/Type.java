package dev.zhishou.procedure.condition;

import dev.zhishou.procedure.model.Ask;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What a name in a condition stands for.
///
/// @param sort what sort of value
/// @param figure whether it is a figure (`params`); a number that is one counts yuan beside money
/// @param sealed whether it is personal, so that no condition may read it
/// @param options the keys of a choice; empty: any
/// @param columns the columns of a list
public record Type(
    Sort sort, boolean figure, boolean sealed, Set<String> options, Map<String, Type> columns) {

  /// Yes or no; also a step in a condition.
  public static final Type YES_NO = of(Sort.YES_NO);

  /// A whole number, such as `run`.
  public static final Type WHOLE = of(Sort.WHOLE);

  /// A text, such as `channel`.
  public static final Type TEXT = of(Sort.TEXT);

  /// An instant, such as `opened`.
  public static final Type MOMENT = of(Sort.MOMENT);

  /// An id.
  public static final Type ID = of(Sort.ID);

  /// Anything: what another file answers and nobody could look up.
  public static final Type ANY = of(Sort.ANY);

  /// The sorts of value that a condition knows.
  public enum Sort {
    YES_NO("是否", "a yes or no"),
    WHOLE("整数", "a whole number"),
    DECIMAL("数", "a number"),
    MONEY("金额", "money"),
    TEXT("文字", "a text"),
    CHOICE("选项", "an option"),
    SEVERAL("几个选项", "several options"),
    DATE("日期", "a date"),
    MOMENT("时刻", "a moment"),
    TIME("钟点", "a time of day"),
    LENGTH("时长", "a length of time"),
    ID("编号", "an id"),
    FILES("文件", "files"),
    ROWS("列表", "a list"),
    ANY("任意", "anything");

    final String chinese;
    final String english;

    Sort(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }
  }

  /// A sort and nothing more.
  public static Type of(Sort sort) {
    return new Type(sort, false, false, Set.of(), Map.of());
  }

  /// A figure of a sort.
  public static Type figure(Sort sort) {
    return new Type(sort, true, false, Set.of(), Map.of());
  }

  /// What a question's answer is.
  public static Type of(Ask ask) {
    Map<String, Type> columns = new LinkedHashMap<>();
    ask.columns().forEach((name, column) -> columns.put(name, of(column)));
    return new Type(
        sort(ask), false, ask.sealed() || sort(ask) == Sort.FILES, ask.options().keySet(), columns);
  }

  private static Sort sort(Ask ask) {
    return switch (ask.type()) {
      case TEXT -> Sort.TEXT;
      case YES_NO -> Sort.YES_NO;
      case CHOICE -> ask.several() ? Sort.SEVERAL : Sort.CHOICE;
      case INTEGER -> Sort.WHOLE;
      case NUMBER -> Sort.DECIMAL;
      case MONEY -> Sort.MONEY;
      case DATE -> Sort.DATE;
      case TIME -> Sort.TIME;
      case MOMENT -> Sort.MOMENT;
      case DURATION -> Sort.LENGTH;
      case ROLE, STAFF, PERSON, HOME, PLACE, EQUIPMENT, CASE -> Sort.ID;
      case PHOTO, FILE -> Sort.FILES;
      case LIST -> Sort.ROWS;
    };
  }

  boolean number() {
    return sort == Sort.WHOLE || sort == Sort.DECIMAL || sort == Sort.MONEY;
  }

  boolean word() {
    return sort == Sort.TEXT || sort == Sort.CHOICE || sort == Sort.ID || sort == Sort.TIME;
  }

  boolean instant() {
    return sort == Sort.DATE || sort == Sort.MOMENT;
  }

  boolean any() {
    return sort == Sort.ANY;
  }
}
