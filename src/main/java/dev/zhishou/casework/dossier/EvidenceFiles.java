package dev.zhishou.casework.dossier;

import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.personal.OwnerPapers;
import dev.zhishou.evidence.Evidence;
import dev.zhishou.evidence.FileHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The case's photos, recordings and drawn signatures, each under its hash. One that was erased,
/// a signature that is masked for the reader, and an owner's papers without consent, are left
/// out.
@Component
class EvidenceFiles implements DossierPart {
  private final Evidence evidence;

  EvidenceFiles(Evidence evidence) {
    this.evidence = evidence;
  }

  @Override
  public SequencedMap<String, byte[]> files(ReadCase.Seen seen) {
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    Set<FileHash> papers = OwnerPapers.in(seen.live());
    boolean closed = !papers.isEmpty() && !seen.personal().showsPapers();
    for (FileHash file : CaseFiles.of(seen.live().state(), seen.personal()::shows)) {
      if (closed && papers.contains(file)) {
        continue;
      }
      if (evidence.exists(file)) {
        try (InputStream in = evidence.open(file)) {
          files.put("evidence/" + file, in.readAllBytes());
        } catch (IOException unreadable) {
          throw new UncheckedIOException(unreadable);
        }
      }
    }
    return files;
  }
}
