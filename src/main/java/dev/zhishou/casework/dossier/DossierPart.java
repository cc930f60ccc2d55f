package dev.zhishou.casework.dossier;

import dev.zhishou.casework.ReadCase;
import java.util.SequencedMap;

/// Files that belong into a dossier.
public interface DossierPart {
  /// The files, by their path in it.
  SequencedMap<String, byte[]> files(ReadCase.Seen seen);
}
