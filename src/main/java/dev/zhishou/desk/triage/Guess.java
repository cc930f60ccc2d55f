package dev.zhishou.desk.triage;

import java.util.List;

/// A procedure that a text may be about.
///
/// @param procedure its id
/// @param confidence how sure, 0 to 1
/// @param because the words that decided
record Guess(String procedure, double confidence, List<String> because) {}
