package dev.zhishou.casework.spi;

import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The things that cases are about: homes, people, places, equipment, contacts. Implemented by
/// `community`.
public interface Subjects {
  /// What a thing is called where it stands (`3号楼2单元1号梯`); empty: the community has no such
  /// thing of this type. Never a personal value, except for `PERSON`.
  Optional<String> label(UUID community, AnswerType type, String id);

  /// The homes, by id and by name, that words find in the register: a room as people write it, or
  /// somebody of the household by name or initials; never by a telephone number. For who may see
  /// personal values there.
  Set<String> homes(UUID community, String words);

  /// The rows that a selection (`sop/selections.yaml`) names now, each with the columns it can
  /// fill; empty: nobody answers it.
  ///
  /// @param given answers known so far that narrow it (`lift`, `home`, `place`)
  Optional<List<Value.Row>> select(UUID community, String selection, Map<String, Value> given);
}
