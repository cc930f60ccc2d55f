package dev.zhishou.procedure.binder;

import dev.zhishou.Exempt;
import dev.zhishou.procedure.model.Ask;
import java.util.List;
import java.util.SequencedMap;

/// A form of `records/`.
///
/// @param number the letters before its running number
/// @param fields what it shows; a field has the name of the answer that it shows
/// @param signed who signs it
/// @param read the roles that may read it
/// @param keep how long it is kept, as written
/// @param refs the obligations it carries
@Exempt(reason = "one component for each word of a form")
public record Form(
    String id,
    String title,
    String number,
    SequencedMap<String, Ask> fields,
    List<String> signed,
    List<String> read,
    String keep,
    List<String> refs) {}
