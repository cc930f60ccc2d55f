package dev.zhishou.duty.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A certificate as it is written.
///
/// @param number left out when it is changed: as it was
record CertificateRequest(
    @Nullable String community,
    @Nullable UUID account,
    @Nullable String kind,
    @Nullable String number,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {}
