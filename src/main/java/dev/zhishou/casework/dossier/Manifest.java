package dev.zhishou.casework.dossier;

import dev.zhishou.casework.event.Digest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What lies in a dossier: each file's path, size and SHA-256, and where the chain ends.
final class Manifest {
  static final String NAME = "manifest.json";
  static final String SIGNATURE = "manifest.sig";
  static final String EVENTS = "events.jsonl";
  static final String PRIVATE = "private.json";
  static final String EVIDENCE = "evidence/";

  private Manifest() {}

  /// @param caseId whose dossier it is
  record Head(String caseId, String number, String madeAt, int seq, String hash) {}

  static byte[] write(Head head, Map<String, byte[]> files) {
    ObjectNode manifest = JsonMapper.shared().createObjectNode();
    manifest.put("v", 1);
    manifest.put("case", head.caseId());
    manifest.put("number", head.number());
    manifest.put("made_at", head.madeAt());
    manifest.put("seq", head.seq());
    manifest.put("hash", head.hash());
    ArrayNode list = manifest.putArray("files");
    files.forEach(
        (path, content) -> {
          ObjectNode file = list.addObject();
          file.put("path", path);
          file.put("size", content.length);
          file.put("sha256", Digest.hex(Digest.sha256(content)));
        });
    return manifest.toPrettyString().concat("\n").getBytes(StandardCharsets.UTF_8);
  }

  /// The files it names, with their SHA-256.
  static Map<String, String> files(JsonNode manifest) {
    Map<String, String> files = new LinkedHashMap<>();
    for (JsonNode file : manifest.path("files")) {
      files.put(file.path("path").asString(""), file.path("sha256").asString(""));
    }
    return files;
  }
}
