package dev.zhishou.procedure.binder;

import dev.zhishou.Exempt;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Something to read: a safety card, the phrase book, a sheet of knowledge (`articles/`).
///
/// @param audience whom it is for: `staff`, `residents`
/// @param procedures the procedures that it helps with
/// @param steps the steps at which it is needed, such as `lift-entrapment.reassure`
/// @param confidential whether it stays in the house: no resident is told what it says (004-350)
/// @param text paragraphs, lists (`- `, `1. `) and `**emphasis**`
/// @param refs the obligations that it carries
@Exempt(reason = "one component for each word of an article")
public record Article(
    String id,
    String title,
    List<String> audience,
    Set<String> procedures,
    List<String> steps,
    boolean confidential,
    String text,
    List<String> refs) {
  /// Whom an article may be for.
  static final Set<String> AUDIENCES = Set.of("staff", "residents");

  /// @param meant audiences and procedures, as its file names them in `for`
  static Article of(
      String id,
      String title,
      List<String> meant,
      List<String> steps,
      boolean confidential,
      String text,
      List<String> refs) {
    Set<String> procedures = new LinkedHashSet<>(meant);
    procedures.removeAll(AUDIENCES);
    steps.forEach(step -> procedures.add(step.substring(0, Math.max(0, step.indexOf('.')))));
    return new Article(
        id,
        title,
        meant.stream().filter(AUDIENCES::contains).toList(),
        procedures,
        steps,
        confidential,
        text,
        refs);
  }
}
