package dev.zhishou.procedure.model;

import java.util.List;
import java.util.SequencedMap;

/// A form (`records/`): it shows the case's answers by name (Meaning 16).
///
/// @param number letters that its running number begins with
/// @param fields what it has; a field has the name of the answer that it shows. What it requires
///     and no step asks, the last step that writes it asks
/// @param signed who signs it
/// @param read roles that may read it; empty: all staff of the community
/// @param keep how long it is kept, as written
public record Form(
    String id,
    String title,
    String number,
    SequencedMap<String, Ask> fields,
    List<String> signed,
    List<String> read,
    String keep) {}
