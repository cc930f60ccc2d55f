package dev.zhishou.duty.roster.web;

import java.time.Instant;
import java.util.UUID;

/// A turn.
record RosterTurn(String role, UUID account, Instant from, Instant to) {}
