package dev.zhishou.procedure.reading;

import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// What a file may refer to outside itself.
public interface Surroundings {
  /// The roles.
  Set<String> roles();

  /// The options of a list in `sop/options/`.
  Optional<SequencedMap<String, String>> options(String list);

  /// The names of another procedure.
  Optional<Outline> outline(String procedure);
}
