package dev.zhishou.casework;

import dev.zhishou.casework.store.Sealer;
import dev.zhishou.platform.keys.SealedAt;
import dev.zhishou.platform.keys.Sealing;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Disclosures under the house's keyset, each bound to its case, event and name.
@Component
class SealedDisclosures implements Sealer {
  private final Sealing sealing;

  SealedDisclosures(Sealing sealing) {
    this.sealing = sealing;
  }

  @Override
  public byte[] seal(UUID caseId, int seq, String name, String disclosure) {
    return sealing.seal(disclosure, at(caseId, seq, name));
  }

  @Override
  public String open(UUID caseId, int seq, String name, byte[] sealed) {
    return sealing.openText(sealed, at(caseId, seq, name));
  }

  private static SealedAt at(UUID caseId, int seq, String name) {
    return new SealedAt("case_private", "sealed", caseId + "/" + seq + "/" + name);
  }
}
