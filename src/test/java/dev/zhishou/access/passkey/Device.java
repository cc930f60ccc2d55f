package dev.zhishou.access.passkey;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.dataformat.cbor.CBORMapper;

/// A device with one passkey, as WebAuthn describes it: ES256, no attestation, its owner verified.
final class Device {
  private static final CBORMapper CBOR = new CBORMapper();
  private static final int PRESENT = 1;
  private static final int VERIFIED = 4;
  private static final int MADE = 64;

  final byte[] id = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
  private final KeyPair keys;
  private final String host;
  private final String origin;
  long counter = 1;
  boolean verifies = true;

  /// @param origin of the page that it is shown on
  Device(String host, String origin) throws Exception {
    this.host = host;
    this.origin = origin;
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    keys = generator.generateKeyPair();
  }

  byte[] client(String type, String challenge) {
    return "{\"type\":\"webauthn.%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
        .formatted(type, challenge, origin)
        .getBytes(StandardCharsets.UTF_8);
  }

  byte[] attestation() throws Exception {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.write(said(MADE));
    data.write(new byte[16]);
    data.write(id.length >> 8);
    data.write(id.length);
    data.write(id);
    data.write(CBOR.writeValueAsBytes(cose()));
    Map<String, Object> made = new LinkedHashMap<>();
    made.put("fmt", "none");
    made.put("attStmt", Map.of());
    made.put("authData", data.toByteArray());
    return CBOR.writeValueAsBytes(made);
  }

  /// Shows it for a challenge.
  Shown show(String challenge) throws Exception {
    counter++;
    byte[] client = client("get", challenge);
    byte[] said = said(0);
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(keys.getPrivate());
    signature.update(said);
    signature.update(sha256(client));
    return new Shown(id, client, said, signature.sign());
  }

  private byte[] said(int more) throws Exception {
    int flags = PRESENT | (verifies ? VERIFIED : 0) | more;
    return ByteBuffer.allocate(37)
        .put(sha256(host.getBytes(StandardCharsets.UTF_8)))
        .put((byte) flags)
        .putInt((int) counter)
        .array();
  }

  private Map<Integer, Object> cose() {
    ECPublicKey key = (ECPublicKey) keys.getPublic();
    Map<Integer, Object> cose = new LinkedHashMap<>();
    cose.put(1, 2);
    cose.put(3, -7);
    cose.put(-1, 1);
    cose.put(-2, bytes(key.getW().getAffineX()));
    cose.put(-3, bytes(key.getW().getAffineY()));
    return cose;
  }

  private static byte[] bytes(BigInteger number) {
    byte[] all = number.toByteArray();
    byte[] fixed = new byte[32];
    int from = Math.max(0, all.length - 32);
    System.arraycopy(all, from, fixed, 32 - (all.length - from), all.length - from);
    return fixed;
  }

  private static byte[] sha256(byte[] bytes) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }
}
