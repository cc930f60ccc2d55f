package dev.zhishou.casework.schedule;

import java.time.Instant;

/// An opening to come.
///
/// @param every the calendar, as the procedure says it
/// @param cases how many cases it opens; a change of shift as many as posts change hands
record OpeningView(Instant at, String procedure, String title, String every, int cases) {}
