package dev.zhishou.procedure.binder;

import org.jspecify.annotations.Nullable;

/// Something of the binder that carries an obligation.
///
/// @param kind what it is
/// @param ref where it stands: `complaint.contact`, `key-seal`, `organisation`
/// @param how what it does, in its own words
/// @param procedure the procedure that it belongs to; null: none
/// @param step the step whose doing keeps the obligation; null: there is none
/// @param test the test that shows it (`Class#method`), where it is code; null: it is none
public record Carrier(
    Kind kind,
    String ref,
    String how,
    @Nullable String procedure,
    @Nullable String step,
    @Nullable String test) {

  /// What carries.
  public enum Kind {
    STEP,
    FORM,
    RULE,
    PERMISSION,
    SCHEDULE,
    NOTICE,
    ARTICLE,
    PAGE,
    KPI
  }

  /// A carrier of a form, notice or list.
  static Carrier of(Kind kind, String ref, String how) {
    return new Carrier(kind, ref, how, null, null, null);
  }
}
