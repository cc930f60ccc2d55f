package dev.zhishou.procedure.model;

import dev.zhishou.Exempt;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A procedure: one file, read and sound in form.
///
/// @param head what it is
/// @param opens what opens a case by it
/// @param asks what is asked as it opens
/// @param figures its `params`
/// @param steps the top level, in order
/// @param outcomes how it ended: label and condition; the first that holds, the last is `true`
/// @param provenance what it carries and how long it is kept
public record Procedure(
    Head head,
    List<Opening> opens,
    SequencedMap<String, Ask> asks,
    SequencedMap<String, Figure> figures,
    List<Step> steps,
    SequencedMap<String, Condition> outcomes,
    Provenance provenance) {

  /// @param language the language's version
  /// @param onePer `home`, `place`, `community` or an answer: what opens a second time joins; null:
  ///     each opening is a case of its own
  /// @param confidential who may know of a case besides those who have a part in it: these roles
  ///     and
  ///     who stands above them; empty: the desk and supervisors; null: all staff
  /// @param frame a procedure whose steps run along as a stage; null: none
  @Exempt(reason = "one component for each word of a procedure's head")
  public record Head(
      String id,
      int language,
      String title,
      Kind kind,
      Severity severity,
      String summary,
      @Nullable String onePer,
      @Nullable List<String> confidential,
      @Nullable Frame frame) {}

  /// @param without names of the frame's steps that are left out
  public record Frame(String procedure, List<String> without) {}

  /// @param refs obligations of this file's groups that something else carries: carrier to ids
  /// @param retention how long a case is kept, as written; null: as the house keeps its records
  /// @param beyond whether it is not from the documents
  /// @param source law or contract behind the whole; null: none
  public record Provenance(
      SequencedMap<String, List<String>> refs,
      @Nullable String retention,
      boolean beyond,
      @Nullable String source) {}

  /// Its id, such as `lift-entrapment`.
  public String id() {
    return head.id();
  }
}
