package dev.zhishou.casework.dossier;

import dev.zhishou.platform.Message;
import java.util.List;

/// What verifying a dossier found.
///
/// @param number of the case
/// @param events how many there are
/// @param disclosed private values that match their digests
/// @param withheld private values that its reader was not given
/// @param erased what was erased on the record, as `seq/name`
/// @param faults what is wrong, the most telling first; empty: nothing was touched
/// @param fingerprint of the key that signed it; empty: nothing signed it
public record Verdict(
    String number,
    int events,
    int disclosed,
    int withheld,
    List<String> erased,
    List<Message> faults,
    String fingerprint) {
  /// Whether nothing was touched.
  public boolean sound() {
    return faults.isEmpty();
  }
}
