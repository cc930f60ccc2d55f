package dev.zhishou.duty.news;

import dev.zhishou.duty.Certificate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// How soon a certificate runs out, as it is warned of: once thirty days before, once a week
/// before, once on the day. A day on which the server stood still is made up for.
///
/// @param days 30, 7 or 0
record Warning(int days) {
  private static final int MONTH = 30;
  private static final int WEEK = 7;

  /// Who ran out longer ago was told.
  private static final int LATEST = -14;

  static Optional<Warning> of(Certificate certificate, LocalDate today) {
    long left = ChronoUnit.DAYS.between(today, certificate.validity().until());
    if (left > MONTH || left < LATEST) {
      return Optional.empty();
    }
    return Optional.of(new Warning(left > WEEK ? MONTH : left > 0 ? WEEK : 0));
  }
}
