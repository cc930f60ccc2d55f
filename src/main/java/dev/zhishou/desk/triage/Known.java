package dev.zhishou.desk.triage;

import dev.zhishou.procedure.model.Severity;
import java.util.List;

/// A procedure of the company's binder, as triage needs it.
///
/// @param id its id
/// @param title its title, which is a hint by itself
/// @param severity how grave its cases are at least
/// @param alarm whether it is an incident: stories and false alarms do not suggest it
/// @param hints what people say, from the procedure's own file
record Known(String id, String title, Severity severity, boolean alarm, List<String> hints) {}
