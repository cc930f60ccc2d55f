package dev.zhishou.duty.web;

import dev.zhishou.Exempt;
import dev.zhishou.duty.Certificate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// A certificate.
///
/// @param number masked
/// @param days until it runs out; negative: so long ago
/// @param state `good`, `60`, `30`, `7` (so many days at the most), `expired`
@Exempt(reason = "one component for each column of the list")
record CertificateView(
    UUID id,
    UUID account,
    String name,
    String kind,
    String number,
    LocalDate from,
    LocalDate until,
    long days,
    String state) {

  static CertificateView of(Certificate one, String name, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, one.validity().until());
    return new CertificateView(
        one.id(),
        one.account().value(),
        name,
        one.kind(),
        one.number(),
        one.validity().from(),
        one.validity().until(),
        days,
        state(days));
  }

  private static String state(long days) {
    if (days < 0) {
      return "expired";
    }
    return days <= 7 ? "7" : days <= 30 ? "30" : days <= 60 ? "60" : "good";
  }
}
