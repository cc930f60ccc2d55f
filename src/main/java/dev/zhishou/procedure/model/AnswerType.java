package dev.zhishou.procedure.model;

import java.util.Locale;

/// The types of an answer.
public enum AnswerType {
  TEXT,
  YES_NO,
  CHOICE,
  INTEGER,
  NUMBER,
  MONEY,
  DATE,
  TIME,
  MOMENT,
  DURATION,
  ROLE,
  STAFF,
  PERSON,
  HOME,
  PLACE,
  EQUIPMENT,
  CASE,
  PHOTO,
  FILE,
  LIST;

  /// The word as the language and the API write it.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether what is answered is personal by its type (DATA: text and person are sealed).
  public boolean sealed() {
    return this == TEXT || this == PERSON;
  }

  /// Whether a row's first column of this type identifies the row (Pinned 17).
  public boolean identifies() {
    return this == HOME || this == PLACE || this == EQUIPMENT || this == STAFF || this == CASE;
  }
}
