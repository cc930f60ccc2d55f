package dev.zhishou.casework.dossier;

import dev.zhishou.casework.event.Digest;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.keys.Signing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Verifies a dossier by recomputing everything in it.
public final class VerifyDossier {
  private static final int PUBLIC_KEY = 32;

  private final List<Message> faults = new ArrayList<>();
  private final SequencedMap<String, byte[]> files;
  private String fingerprint = "";

  private VerifyDossier(SequencedMap<String, byte[]> files) {
    this.files = files;
  }

  /// Verifies the bytes of a ZIP.
  public static Verdict of(byte[] zip) {
    try {
      return new VerifyDossier(PlainZip.read(zip)).verdict(zip);
    } catch (PlainZip.Broken broken) {
      String why = String.valueOf(broken.getMessage());
      return new Verdict(
          "", 0, 0, 0, List.of(), List.of(new Message("ZIP 文件结构被改动:" + why, why)), "");
    }
  }

  private Verdict verdict(byte[] zip) {
    JsonNode manifest = json(Manifest.NAME);
    Chain chain = new Chain(files, manifest.path("hash").asString(""));
    chain.check(faults);
    count(manifest, chain);
    evidence();
    listed(manifest);
    signature();
    int at = PlainZip.differs(zip, files);
    if (at >= 0) {
      fault("ZIP 文件结构在第 " + at + " 字节被改动", "the ZIP's structure was changed at byte " + at);
    }
    return new Verdict(
        manifest.path("number").asString(""),
        chain.events(),
        chain.disclosed(),
        chain.withheld(),
        chain.erased(),
        List.copyOf(faults),
        fingerprint);
  }

  private void fault(String chinese, String english) {
    faults.add(new Message(chinese, english));
  }

  private JsonNode json(String path) {
    byte[] bytes = files.get(path);
    try {
      if (bytes != null) {
        return JsonMapper.shared().readTree(bytes);
      }
    } catch (JacksonException e) {
      fault(path + " 不是有效的 JSON", path + " is no valid JSON");
    }
    return JsonMapper.shared().createObjectNode();
  }

  /// Each file is as the manifest says, and there is no other.
  private void listed(JsonNode manifest) {
    Map<String, String> named = Manifest.files(manifest);
    named.forEach(
        (path, sha) -> {
          byte[] content = files.get(path);
          if (content == null) {
            fault("缺少文件 " + path, "the file " + path + " is missing");
          } else if (!Digest.hex(Digest.sha256(content)).equals(sha)) {
            fault("文件 " + path + " 被改动", "the file " + path + " was changed");
          }
        });
    for (String path : files.keySet()) {
      boolean own = path.equals(Manifest.NAME) || path.equals(Manifest.SIGNATURE);
      if (!own && !named.containsKey(path)) {
        fault("多出文件 " + path, "the file " + path + " does not belong here");
      }
    }
    for (String needed :
        List.of(Manifest.NAME, Manifest.SIGNATURE, Manifest.EVENTS, Manifest.PRIVATE)) {
      if (!files.containsKey(needed) && !named.containsKey(needed)) {
        fault("缺少文件 " + needed, "the file " + needed + " is missing");
      }
    }
  }

  private void evidence() {
    files.forEach(
        (path, content) -> {
          if (path.startsWith(Manifest.EVIDENCE)
              && !path.equals(Manifest.EVIDENCE + Digest.hex(Digest.sha256(content)))) {
            fault("证据 " + path + " 被改动", "the evidence " + path + " was changed");
          }
        });
  }

  private void count(JsonNode manifest, Chain chain) {
    int seq = manifest.path("seq").asInt(-1);
    if (seq != chain.events()) {
      fault(
          "应有 " + seq + " 条记录,实有 " + chain.events() + " 条",
          "there should be " + seq + " events, there are " + chain.events());
    }
  }

  /// `manifest.sig` is the public key (32 bytes) and the Ed25519 signature over the manifest.
  private void signature() {
    byte[] signature = files.get(Manifest.SIGNATURE);
    byte[] manifest = files.get(Manifest.NAME);
    if (signature == null || manifest == null || signature.length <= PUBLIC_KEY) {
      fault("缺少有效的 manifest.sig", "there is no valid manifest.sig");
      return;
    }
    byte[] key = Arrays.copyOf(signature, PUBLIC_KEY);
    fingerprint = Signing.fingerprint(key);
    byte[] proof = Arrays.copyOfRange(signature, PUBLIC_KEY, signature.length);
    if (!Signing.verifies(key, manifest, proof)) {
      fault(
          "manifest.json 或 manifest.sig 被改动:签名不符",
          "manifest.json or manifest.sig was changed: the signature does not fit");
    }
  }
}
