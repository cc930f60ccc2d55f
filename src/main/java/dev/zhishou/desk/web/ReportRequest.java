package dev.zhishou.desk.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The body of `POST /reports`.
///
/// @param home id or name (`3-2-1102`)
record ReportRequest(
    @Nullable String text,
    @Nullable String channel,
    @Nullable String community,
    @Nullable Instant receivedAt,
    @Nullable ReporterRequest reporter,
    @Nullable String home,
    @Nullable String place) {

  record ReporterRequest(@Nullable String name, @Nullable String phone) {}
}
