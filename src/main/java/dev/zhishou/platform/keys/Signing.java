package dev.zhishou.platform.keys;

import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.security.GeneralSecurityException;
import org.apache.commons.codec.digest.DigestUtils;

/// Signs what leaves the house (dossiers, day seals) with the installation's Ed25519 key. Whoever
/// knows the fingerprint can check it without us.
public final class Signing {
  private final PublicKeySign key;
  private final byte[] publicKey;

  Signing(PublicKeySign key, byte[] publicKey) {
    this.key = key;
    this.publicKey = publicKey.clone();
  }

  /// The 64 bytes of an Ed25519 signature (RFC 8032) over `data`.
  public byte[] sign(byte[] data) {
    try {
      return key.sign(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The 32 bytes of the public key.
  public byte[] publicKey() {
    return publicKey.clone();
  }

  /// What people compare: see `fingerprint(byte[])`.
  public String fingerprint() {
    return fingerprint(publicKey);
  }

  /// SHA-256 of a public key in hex, in groups of four.
  public static String fingerprint(byte[] publicKey) {
    return DigestUtils.sha256Hex(publicKey).replaceAll("(.{4})(?!$)", "$1 ");
  }

  /// Whether `signature` is one of this public key over `data`.
  public static boolean verifies(byte[] publicKey, byte[] data, byte[] signature) {
    try {
      new Ed25519Verify(publicKey).verify(signature, data);
      return true;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
