package dev.zhishou.casework.rebuild;

import java.util.UUID;

/// Something that stood otherwise than the events have it.
///
/// @param what the column of the head, or `step` and the run
/// @param stood as it stood; `-`: nothing stood there
/// @param should as the events have it; `-`: nothing belongs there
public record Difference(UUID caseId, String what, String stood, String should) {}
