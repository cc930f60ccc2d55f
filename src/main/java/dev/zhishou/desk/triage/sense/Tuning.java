package dev.zhishou.desk.triage.sense;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;

/// What the language model learned from the shipped sayings, as what each byte of it grew by:
/// `tools/triage` makes it. It belongs to one model only.
final class Tuning {
  private static final int SUM_LENGTH = 32;

  private Tuning() {}

  /// The model with what it learned.
  ///
  /// @param model as it was published
  /// @param learned the checksums of the model before and after, then the growth of each byte; all
  ///     compressed
  /// @throws IOException the two do not belong together
  static byte[] apply(byte[] model, byte[] learned) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(learned))) {
      byte[] before = in.readNBytes(SUM_LENGTH);
      byte[] after = in.readNBytes(SUM_LENGTH);
      expect(before, model);
      byte[] tuned = in.readNBytes(model.length);
      for (int at = 0; at < tuned.length; at++) {
        tuned[at] += model[at];
      }
      expect(after, tuned);
      return tuned;
    }
  }

  private static void expect(byte[] sum, byte[] model) throws IOException {
    if (!Arrays.equals(sum, sum(model))) {
      throw new IOException("what the language model learned does not belong to this model");
    }
  }

  /// The checksum that tells one model from another.
  static byte[] sum(byte[] model) {
    return DigestUtils.sha256(model);
  }
}
