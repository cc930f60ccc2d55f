package dev.zhishou.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares a generated document with the one that is committed. `./mvnw -q test
/// -Dtest='*DriftTest' -Dwrite=true` writes it anew.
public final class Drift {

  private Drift() {}

  /// Fails when what was generated is not what is committed.
  public static void check(Path committed, String generated) throws IOException {
    if (Boolean.getBoolean("write")) {
      Files.createDirectories(committed.getParent());
      Files.writeString(committed, generated);
    }
    assertThat(committed)
        .as(
            "generated document; write it anew with: ./mvnw -q test -Dtest='*DriftTest' -Dwrite=true")
        .exists()
        .content()
        .isEqualTo(generated);
  }
}
