package dev.zhishou.platform.backup;

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
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `DATA/erasures.jsonl`: what was erased, by its ids and never by what it said. It lies beside the
/// database, because a restored database does not know what was erased after its backup was made.
@Component
public class ErasureFile {
  static final String NAME = "erasures.jsonl";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;

  ErasureFile(PlatformSettings settings) {
    this.file = settings.data().resolve(NAME);
  }

  /// Adds lines; they lie on the disk when this returns. The same again is harmless.
  public void add(List<? extends JsonNode> lines) {
    // A write that broke off may have left half a line: this begins on a line of its own.
    StringBuilder text = new StringBuilder("\n");
    lines.forEach(line -> text.append(JSON.writeValueAsString(line)).append('\n'));
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All lines; what broke off was written whole after it.
  public List<JsonNode> lines() {
    List<JsonNode> all = new ArrayList<>();
    try {
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        read(line).ifPresent(all::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static Optional<JsonNode> read(String line) {
    try {
      return Optional.of(JSON.readTree(line)).filter(JsonNode::isObject);
    } catch (JacksonException broken) {
      // Half a line.
      return Optional.empty();
    }
  }
}
