package dev.zhishou.procedure.binder;

import dev.zhishou.Exempt;
import dev.zhishou.procedure.model.Form;
import dev.zhishou.procedure.model.Severity;
import java.util.Map;
import java.util.SequencedMap;

/// What procedures refer to.
///
/// @param selections by description
/// @param options lists of options by name: key to label
/// @param ladder by severity
@Exempt(reason = "one component for each list that procedures refer to")
public record Reference(
    SequencedMap<String, Role> roles,
    Kinds kinds,
    Map<String, Selection> selections,
    Map<String, SequencedMap<String, String>> options,
    Map<String, Form> forms,
    Map<String, Notice> notices,
    Map<Severity, Rungs> ladder) {

  /// The same with other forms.
  Reference with(Map<String, Form> others) {
    return new Reference(roles, kinds, selections, options, others, notices, ladder);
  }

  /// @param contacts kinds of outside parties, kind to title
  /// @param equipment kinds of equipment, kind to title
  /// @param certificates kinds of certificates of people, kind to title
  public record Kinds(
      SequencedMap<String, String> contacts,
      SequencedMap<String, String> equipment,
      SequencedMap<String, String> certificates) {}
}
