package dev.zhishou.duty.roster.web;

import java.time.LocalDate;
import java.util.UUID;

/// Somebody is away, both days included.
record LeaveView(UUID id, UUID account, LocalDate first, LocalDate last) {}
