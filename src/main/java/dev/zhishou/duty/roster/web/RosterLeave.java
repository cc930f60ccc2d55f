package dev.zhishou.duty.roster.web;

import java.time.LocalDate;
import java.util.UUID;

/// Somebody is away, both days included.
record RosterLeave(UUID id, UUID account, LocalDate first, LocalDate last) {}
