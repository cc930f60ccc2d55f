package dev.zhishou.casework.forms;

import dev.zhishou.access.MaskedNumber;
import dev.zhishou.access.reveal.MaskedName;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Form;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// What should stand in a field of the forms of a register: one of its options, or words in what is
/// printed there. It looks at what the reader reads himself, so that nobody finds what he may not
/// see (004-032, 000-173, 002-233).
///
/// @param field of the form of today
/// @param value the key of an option, or words
public record FieldSought(Ask field, String value) {
  private static final Set<AnswerType> BY_WORDS =
      EnumSet.of(
          AnswerType.CHOICE,
          AnswerType.TEXT,
          AnswerType.HOME,
          AnswerType.PLACE,
          AnswerType.EQUIPMENT,
          AnswerType.PERSON,
          AnswerType.STAFF,
          AnswerType.ROLE,
          AnswerType.LIST);

  /// The fields of a form by which its register can be narrowed.
  public static List<Ask> in(Form form) {
    return form.fields().values().stream().filter(ask -> BY_WORDS.contains(ask.type())).toList();
  }

  /// Whether the value is one that the field can have.
  public boolean possible() {
    return field.type() != AnswerType.CHOICE || field.options().containsKey(value);
  }

  /// Whether it is looked for by what is personal: a sealed value, or who lives in a home.
  public boolean personal() {
    return field.sealed()
        || field.type() == AnswerType.HOME
        || field.type() == AnswerType.PERSON
        || field.columns().values().stream().anyMatch(Ask::sealed);
  }

  /// Whether the field of a form, as its reader reads it, is what is sought.
  ///
  /// @param home whether a home of this id or name is one that the words find in the register
  boolean fits(FilledForm.Field filled, Predicate<String> home) {
    JsonNode answer = filled.answer();
    if (answer == null || answer.isNull()) {
      return false;
    }
    if (filled.table() != null) {
      return filled.table().rows().stream().anyMatch(row -> row.stream().anyMatch(this::stands));
    }
    if (field.type() == AnswerType.CHOICE) {
      return answer.isArray()
          ? answer.valueStream().anyMatch(one -> one.asString("").equals(value))
          : answer.asString("").equals(value);
    }
    return stands(filled.text())
        || masked(filled.text())
        || field.type() == AnswerType.HOME && home.test(answer.asString(""));
  }

  private boolean stands(String text) {
    return text.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
  }

  /// Who reads a value masked finds those that look like the one he names.
  private boolean masked(String text) {
    String how = field.source().mask();
    return "name".equals(how) && text.equals(MaskedName.of(value))
        || "phone".equals(how) && text.equals(MaskedNumber.of(value));
  }
}
