package dev.zhishou.procedure.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.text.Finding;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShippedTest {
  @Test
  void everyShippedProcedureIsSound() {
    Binder binder = Binder.shipped();
    Map<String, byte[]> files = new LinkedHashMap<>();
    binder
        .procedures()
        .values()
        .forEach(one -> files.put(one.path(), one.source().getBytes(StandardCharsets.UTF_8)));
    assertThat(files).hasSizeGreaterThanOrEqualTo(12);
    assertThat(new Lint(binder).files(files))
        .filteredOn(finding -> finding.level() == Finding.Level.ERROR)
        .isEmpty();
  }
}
