package dev.zhishou.procedure.binder;

import dev.zhishou.time.Span;
import java.util.Set;

/// How fast a call that nobody acknowledges climbs (`sop/ladder.yaml`).
///
/// @param every the next rung is called after this
/// @param most how often it goes round at most; 0: it does not climb
/// @param inDeskHours whether it climbs only while the desk is open
/// @param all roles of which everybody who is called must answer; of the others one is enough
public record Rungs(Span every, int most, boolean inDeskHours, Set<String> all) {}
