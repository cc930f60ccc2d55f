package dev.zhishou.platform.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The one secret that lies outside the database: 32 random bytes, kept as text in a file only its
/// owner may read. It wraps the keysets and gives the passwords of the database roles.
public final class MasterKey {
  private static final int BYTES = 32;

  private final byte[] bytes;

  private MasterKey(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /// Reads the key, or makes it when the file does not exist.
  ///
  /// @throws IOException when the file is not a key of ours or cannot be read or written
  public static MasterKey at(Path file) throws IOException {
    if (!Files.exists(file)) {
      make(file);
    }
    try {
      return of(Files.readString(file, StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException e) {
      throw new IOException("主密钥文件无效 / not a master key: " + file, e);
    }
  }

  /// Reads a key from its text, as `zhishou key export` prints it.
  ///
  /// @throws IllegalArgumentException when it is not 32 bytes of Base64
  public static MasterKey of(String text) {
    byte[] bytes = Base64.getDecoder().decode(text.replaceAll("\\s", ""));
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a master key has 32 bytes, not " + bytes.length);
    }
    return new MasterKey(bytes);
  }

  /// A new key that is in no file.
  public static MasterKey random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new MasterKey(bytes);
  }

  /// The key as text for paper.
  public String text() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /// 32 bytes that depend on the key and the purpose, and betray neither the key nor each other.
  public byte[] derive(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      return mac.doFinal(("zhishou/1/" + purpose).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The password of a database role.
  public String password(String role) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(derive("password/" + role));
  }

  private static void make(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    var onlyOwner =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    // Written whole under another name first: a second server never reads half a key.
    Path fresh =
        Files.createTempFile(file.toAbsolutePath().getParent(), "master", ".new", onlyOwner);
    try (var channel = Files.newByteChannel(fresh, Set.of(StandardOpenOption.WRITE))) {
      channel.write(StandardCharsets.US_ASCII.encode(random().text() + "\n"));
      if (channel instanceof java.nio.channels.FileChannel f) {
        f.force(true);
      }
    }
    try {
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      // Another server of this folder was first; its key counts.
    } catch (UnsupportedOperationException e) {
      throw new UncheckedIOException(new IOException("no hard links below " + file, e));
    } finally {
      Files.delete(fresh);
    }
  }

  @Override
  public String toString() {
    return "MasterKey[hidden]";
  }
}
