package dev.zhishou.procedure.binder;

import dev.zhishou.time.Span;

/// How fast a call that nobody acknowledges climbs (`sop/ladder.yaml`).
///
/// @param every the next rung is called after this
/// @param most how often it goes round at most; 0: it does not climb
/// @param inDeskHours whether it climbs only while the desk is open
public record Rungs(Span every, int most, boolean inDeskHours) {}
