package dev.zhishou.procedure.reading;

import dev.zhishou.procedure.condition.Names;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.text.Finding;
import java.util.List;

/// What became of a file.
///
/// @param procedure what it says, as far as it could be read; sound in form when `findings` holds
///     no error
/// @param sheet where its parts stand
/// @param outline its names
/// @param names what its conditions may read
/// @param findings what is wrong, from the top of the file to its end
public record Reading(
    Procedure procedure, Sheet sheet, Outline outline, Names names, List<Finding> findings) {

  /// Whether nothing is wrong with its form.
  public boolean sound() {
    return findings.stream().noneMatch(one -> one.level() == Finding.Level.ERROR);
  }
}
