package dev.zhishou.duty.handover.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that is handed over.
///
/// @param kind `case, step, notice, custody, equipment`
/// @param opened whether who signs has opened its case: the caller, or else the incoming
record HandoverItem(
    String kind,
    @JsonProperty("case") @Nullable UUID caseId,
    String number,
    String what,
    @Nullable Instant due,
    boolean red,
    boolean opened) {}
