package dev.zhishou.procedure.wording;

import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Condition;
import dev.zhishou.procedure.model.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A condition in words, for who asks why a step waits and for who reads it on paper: `not reached`
/// is 「打通了吗」答否. What has no plain words (a choice between values, arithmetic) stays as it is
/// written in the procedure.
public final class ConditionWording {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[A-Za-z_][A-Za-z_0-9]*(?:\\.[A-Za-z_][A-Za-z_0-9]*)*|[<>=!]=|\\d+(?:\\.\\d+)?|\\S");

  private static final Pattern COMPARED = Pattern.compile("[<>=]|\\b(has|count|in)\\b");

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("has", "里有"),
          Map.entry("count", "的条数"),
          Map.entry("in", "是其中之一："),
          Map.entry("[", ""),
          Map.entry(",", "、"),
          Map.entry("]", ""),
          Map.entry("and", "，并且"),
          Map.entry("or", "，或者"),
          Map.entry("==", "是"),
          Map.entry("!=", "不是"),
          Map.entry("<", "少于"),
          Map.entry("<=", "不多于"),
          Map.entry(">", "多于"),
          Map.entry(">=", "不少于"),
          Map.entry("true", "是"),
          Map.entry("false", "否"),
          Map.entry("night", "夜间"),
          Map.entry("drill", "演练"));

  private final Names names;

  /// @param names what the condition may name
  public ConditionWording(Names names) {
    this.names = names;
  }

  /// What the names of a condition mean.
  public interface Names {
    /// A question; null: none of this name.
    @Nullable Ask ask(String name);

    /// What a step does; null: none of this name.
    @Nullable String step(String name);

    /// A figure; null: none of this name.
    @Nullable Figure figure(String name);
  }

  /// The condition, said.
  public String when(Condition condition) {
    String text =
        condition
            .text()
            .replaceAll("(\"[^\"]*\"|'[^']*') in (\\w+)", "$2 has $1")
            .replaceAll("(\\w+)\\.size\\(\\)", "$1 count");
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    StringBuilder said = new StringBuilder();
    Ask last = null;
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      String next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
      boolean not = token.equals("not") && (names.ask(next) != null || names.step(next) != null);
      if (not) {
        i++;
        token = next;
        next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
      }
      Ask ask = names.ask(token);
      last = ask == null ? last : ask;
      String around = i == 0 ? next : tokens.get(i - 1) + " " + next;
      String word = word(token, COMPARED.matcher(around).find(), not, last);
      if (word == null) {
        return condition.text();
      }
      said.append(word);
    }
    return said.toString();
  }

  /// @param last the question that was named last: a text beside it is one of its options
  /// @return null: there are no plain words for it
  private @Nullable String word(String token, boolean compared, boolean not, @Nullable Ask last) {
    Ask ask = names.ask(token);
    if (ask != null) {
      return "「" + ask.text() + "」" + (compared ? "" : answered(ask, not));
    }
    String step = names.step(token);
    if (step != null) {
      return "「" + step + "」" + (not ? "未办" : "已办");
    }
    if (token.startsWith("\"") || token.startsWith("'")) {
      String key = token.substring(1, token.length() - 1);
      return "「" + (last == null ? key : last.options().getOrDefault(key, key)) + "」";
    }
    String figure = figure(token);
    return figure != null ? figure : token.matches("\\d.*") ? token : WORDS.get(token);
  }

  private static String answered(Ask ask, boolean not) {
    return ask.type() == AnswerType.YES_NO ? (not ? "答否" : "答是") : not ? "没有填" : "填了";
  }

  private @Nullable String figure(String name) {
    Figure figure = names.figure(name);
    if (figure == null) {
      return null;
    }
    return switch (figure.is()) {
      case Figure.Size.Number(var number) -> number.toPlainString();
      case Figure.Size.Length(var span) -> length(span.toString());
      case Figure.Size.At _ -> null;
    };
  }

  /// `30m` as people say it.
  private static String length(String span) {
    return span.replaceFirst(" ?working days?$", " 个工作日")
        .replaceFirst(" ?months?$", " 个月")
        .replaceFirst(" ?days?$", " 天")
        .replaceFirst("m$", " 分钟")
        .replaceFirst("h$", " 小时");
  }
}
