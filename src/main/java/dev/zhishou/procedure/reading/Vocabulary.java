package dev.zhishou.procedure.reading;

import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Kind;
import dev.zhishou.procedure.model.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The words of the language, by the place where they may stand. Reading, lint and the JSON Schema
/// share them.
public final class Vocabulary {
  /// On the file.
  public static final List<String> PROCEDURE =
      List.of(
          "language",
          "id",
          "title",
          "kind",
          "severity",
          "summary",
          "one-per",
          "confidential",
          "frame",
          "opens",
          "asks",
          "params",
          "steps",
          "outcomes",
          "retention",
          "refs",
          "source",
          "beyond");

  /// On a step.
  public static final List<String> STEP =
      List.of(
          "do",
          "by",
          "with",
          "needs",
          "after",
          "when",
          "due",
          "every",
          "until",
          "again",
          "steps",
          "asks",
          "signatures",
          "record",
          "approve",
          "optional",
          "required",
          "starts",
          "severity",
          "alert",
          "alarm",
          "notice",
          "call",
          "charge",
          "refund",
          "custody",
          "registry",
          "how",
          "say",
          "warn",
          "refs",
          "source");

  /// On a question.
  public static final List<String> ASK =
      List.of(
          "ask",
          "type",
          "required",
          "min",
          "max",
          "under",
          "above",
          "options",
          "of",
          "from",
          "fixed",
          "is",
          "mask",
          "shown",
          "refs",
          "source");

  /// On one of `opens`.
  public static final List<String> OPENS =
      List.of("hints", "every", "each", "alert", "alarm", "similar", "homes", "within");

  /// On a figure.
  public static final List<String> FIGURE = List.of("is", "most", "least", "source", "refs");

  /// In `again`.
  public static final List<String> AGAIN = List.of("when", "most");

  /// In `starts`.
  public static final List<String> STARTS = List.of("procedure", "give", "wait");

  /// In `frame`.
  public static final List<String> FRAME = List.of("procedure", "without");

  /// In `notice`.
  public static final List<String> NOTICE = List.of("template", "to");

  /// In `charge`.
  public static final List<String> CHARGE = List.of("item", "payer", "amount");

  /// In `refund`.
  public static final List<String> REFUND = List.of("item", "less");

  /// In `custody`.
  public static final List<String> CUSTODY =
      List.of("keep", "seal", "open", "release", "move", "dispose");

  /// After `registry`.
  public static final List<String> REGISTRY = List.of("duty", "household");

  /// In `registry: {household: …}`.
  public static final List<String> HOUSEHOLD =
      List.of(
          "owner",
          "owner_before",
          "owner_phone",
          "phone_before",
          "head",
          "emergency",
          "emergency_phone",
          "family",
          "tenant",
          "tenant_phone",
          "tenants",
          "way");

  /// What is known in every condition and moment.
  public static final Set<String> BUILT_IN =
      Set.of(
          "opened",
          "opener",
          "reporter",
          "home",
          "place",
          "channel",
          "severity",
          "drill",
          "night",
          "run",
          "this",
          "now",
          "alert");

  /// Words of the calendar: no name may be one.
  public static final Set<String> CALENDAR =
      Set.of(
          "day",
          "workday",
          "week",
          "month",
          "quarter",
          "year",
          "shift",
          "time",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  /// Words that CEL keeps for itself, and ours for `&& || !`: no name may be one.
  public static final Set<String> RESERVED =
      Set.of(
          "as",
          "break",
          "const",
          "continue",
          "else",
          "false",
          "for",
          "function",
          "if",
          "import",
          "in",
          "let",
          "loop",
          "package",
          "namespace",
          "null",
          "return",
          "true",
          "var",
          "void",
          "while",
          "and",
          "or",
          "not");

  /// The types of an answer.
  public static final List<String> TYPES =
      Arrays.stream(AnswerType.values()).map(AnswerType::word).toList();

  /// The kinds of procedure.
  public static final List<String> KINDS = Arrays.stream(Kind.values()).map(Kind::word).toList();

  /// The severities.
  public static final List<String> SEVERITIES =
      Arrays.stream(Severity.values()).map(Severity::word).toList();

  private Vocabulary() {}
}
