package dev.zhishou.casework.erasing;

import dev.zhishou.casework.store.Erasure;
import dev.zhishou.platform.backup.ErasureFile;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The lines of `DATA/erasures.jsonl` that are of cases: one for each value that was erased.
@Component
class ErasureList {
  private final ErasureFile file;

  ErasureList(ErasureFile file) {
    this.file = file;
  }

  /// Adds lines; they lie on the disk when this returns. The same again is harmless.
  void add(List<Erasure> erased) {
    file.add(
        erased.stream()
            .map(
                one ->
                    JsonMapper.shared()
                        .createObjectNode()
                        .put("case", one.caseId().toString())
                        .put("seq", one.seq())
                        .put("name", one.name())
                        .put("event", one.event()))
            .toList());
  }

  /// All of them.
  List<Erasure> all() {
    return file.lines().stream().filter(line -> line.has("case")).map(ErasureList::read).toList();
  }

  private static Erasure read(JsonNode one) {
    return new Erasure(
        UUID.fromString(one.path("case").asString()),
        one.path("seq").asInt(),
        one.path("name").asString(),
        one.path("event").asString());
  }
}
