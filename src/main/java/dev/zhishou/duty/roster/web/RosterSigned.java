package dev.zhishou.duty.roster.web;

import java.time.Instant;
import java.util.UUID;

/// Who did it, and when.
record RosterSigned(UUID by, String name, Instant at) {}
