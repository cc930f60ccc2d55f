package dev.zhishou.desk.triage;

import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import java.util.List;
import java.util.SequencedMap;

/// A procedure that a text may be about, with what the text says already.
///
/// @param confidence 0 to 1
/// @param because the words that decided
/// @param answers by the name of the procedure's question
/// @param choices the things among which the text leaves the answer open, the answer first
public record Suggestion(
    String procedure,
    String title,
    Severity severity,
    double confidence,
    List<String> because,
    SequencedMap<String, Value> answers,
    SequencedMap<String, List<Value>> choices) {}
