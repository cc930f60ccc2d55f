package dev.zhishou.casework.erasing;

import dev.zhishou.casework.store.Erasure;
import dev.zhishou.platform.PlatformSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `DATA/erasures.jsonl`: a line for each value that was erased, by its place and never by what it
/// said. It lies beside the database, because a restored database does not know what was erased
/// after its backup was made.
@Component
class ErasureList {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;

  ErasureList(PlatformSettings settings) {
    this.file = settings.data().resolve("erasures.jsonl");
  }

  /// Adds lines; they lie on the disk when this returns. The same again is harmless.
  void add(List<Erasure> erased) {
    // A write that broke off may have left half a line: this begins on a line of its own.
    StringBuilder lines = new StringBuilder("\n");
    for (Erasure one : erased) {
      lines
          .append(
              JSON.createObjectNode()
                  .put("case", one.caseId().toString())
                  .put("seq", one.seq())
                  .put("name", one.name())
                  .put("event", one.event()))
          .append('\n');
    }
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All of them; what broke off was written whole after it.
  List<Erasure> all() {
    List<Erasure> all = new ArrayList<>();
    try {
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        read(line, all);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static void read(String line, List<Erasure> all) {
    try {
      JsonNode one = JSON.readTree(line);
      all.add(
          new Erasure(
              UUID.fromString(one.path("case").asString()),
              one.path("seq").asInt(),
              one.path("name").asString(),
              one.path("event").asString()));
    } catch (JacksonException | IllegalArgumentException broken) {
      // Half a line, or the empty one before each write.
    }
  }
}
