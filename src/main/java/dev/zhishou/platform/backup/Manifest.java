package dev.zhishou.platform.backup;

import dev.zhishou.Exempt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a backup holds, in `manifest.json`.
///
/// @param format 1
/// @param madeAt when it was begun
/// @param installation whose it is
/// @param aheadMs lead of the clock
/// @param keyCheck tells whether a master key is the one that wraps its keysets
/// @param migrations what its tables have seen
/// @param tables in the order in which they can be read in
/// @param evidence the files, by digest
@Exempt(reason = "one component for each key of the manifest")
record Manifest(
    int format,
    String madeAt,
    String installation,
    long aheadMs,
    String keyCheck,
    List<String> migrations,
    List<Table> tables,
    List<String> evidence) {

  static final int FORMAT = 1;
  static final String FILE = "manifest.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// One table.
  ///
  /// @param columns what was copied, in order
  /// @param rows how many
  /// @param sha256 digest of the compressed file
  record Table(String name, List<String> columns, long rows, String sha256) {
    String file() {
      return "tables/" + name + ".copy.zst";
    }
  }

  void write(Path folder) throws IOException {
    Files.writeString(
        folder.resolve(FILE),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
  }

  static Manifest read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      throw new IOException(
          "不是备份目录,缺少 manifest.json: "
              + folder
              + " / not a backup, there is no manifest.json: "
              + folder);
    }
    try {
      Manifest manifest = JSON.readValue(Files.readString(file), Manifest.class);
      if (manifest.format() != FORMAT) {
        throw new IOException(
            "不支持的备份格式 " + manifest.format() + " / unknown format " + manifest.format());
      }
      return manifest;
    } catch (JacksonException e) {
      throw new IOException("manifest.json 损坏 / manifest.json is damaged", e);
    }
  }
}
