package dev.zhishou.platform.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.signature.Ed25519Parameters;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import com.google.crypto.tink.signature.SignatureConfig;
import com.google.crypto.tink.util.SecretBytes;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;

/// The keysets, one per purpose: made at the first start, kept in the database wrapped by the
/// master key, so that a backup holds them and is worth nothing without it.
public final class Keysets {
  private final Scoped scoped;
  private final Clock clock;
  private final Aead master;

  /// Keysets of a database.
  public Keysets(Scoped scoped, MasterKey key, Clock clock) {
    this.scoped = scoped;
    this.clock = clock;
    try {
      AeadConfig.register();
      PrfConfig.register();
      SignatureConfig.register();
      this.master = masterAead(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The keyset that seals personal values.
  public Sealing sealing() {
    return use(
        "seal",
        PredefinedAeadParameters.AES256_GCM,
        handle -> new Sealing(handle.getPrimitive(RegistryConfiguration.get(), Aead.class)));
  }

  /// The keyset of look-ups by equality.
  public BlindIndex blindIndex() {
    return use(
        "look-up",
        PredefinedPrfParameters.HMAC_SHA256_PRF,
        handle -> new BlindIndex(handle.getPrimitive(RegistryConfiguration.get(), PrfSet.class)));
  }

  /// The keyset that signs what leaves the house.
  public Signing signing() {
    return use(
        "sign", Ed25519Parameters.create(Ed25519Parameters.Variant.NO_PREFIX), Keysets::signing);
  }

  // A stranger checks with the bare public key, without Tink.
  @AccessesPartialKey
  private static Signing signing(KeysetHandle handle) throws GeneralSecurityException {
    var publicKey = (Ed25519PublicKey) handle.getPublicKeysetHandle().getPrimary().getKey();
    return new Signing(
        handle.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class),
        publicKey.getPublicKeyBytes().toByteArray());
  }

  private interface Use<T> {
    T of(KeysetHandle handle) throws GeneralSecurityException;
  }

  private <T> T use(String purpose, Parameters parameters, Use<T> use) {
    byte[] purposeBytes = ("keyset/" + purpose).getBytes(StandardCharsets.UTF_8);
    try {
      Optional<byte[]> wrapped = find(purpose);
      if (wrapped.isEmpty()) {
        KeysetHandle fresh = KeysetHandle.generateNew(parameters);
        keep(purpose, TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, master, purposeBytes));
        // Another node may have been first: what stands in the database counts.
        wrapped = find(purpose);
      }
      return use.of(
          TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped.orElseThrow(), master, purposeBytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "主密钥与数据库不匹配(用途 "
              + purpose
              + ") / the master key does not belong to this database (purpose "
              + purpose
              + ")",
          e);
    }
  }

  private Optional<byte[]> find(String purpose) {
    return scoped
        .in(Scope.whole("keysets"))
        .of("select wrapped from keyset where purpose = :purpose")
        .set("purpose", purpose)
        .one(row -> row.bytes("wrapped"));
  }

  private void keep(String purpose, byte[] wrapped) {
    scoped
        .in(Scope.whole("keysets"))
        .of(
            """
            insert into keyset (purpose, wrapped, made_at) values (:purpose, :wrapped, :at)
            on conflict do nothing
            """)
        .set("purpose", purpose)
        .set("wrapped", wrapped)
        .set("at", clock.instant())
        .update();
  }

  @AccessesPartialKey
  private static Aead masterAead(MasterKey key) throws GeneralSecurityException {
    AesGcmParameters parameters =
        AesGcmParameters.builder()
            .setKeySizeBytes(32)
            .setIvSizeBytes(12)
            .setTagSizeBytes(16)
            .setVariant(AesGcmParameters.Variant.NO_PREFIX)
            .build();
    AesGcmKey wrapping =
        AesGcmKey.builder()
            .setParameters(parameters)
            .setKeyBytes(SecretBytes.copyFrom(key.derive("wrap"), InsecureSecretKeyAccess.get()))
            .build();
    return KeysetHandle.newBuilder()
        .addEntry(KeysetHandle.importKey(wrapping).withFixedId(1).makePrimary())
        .build()
        .getPrimitive(RegistryConfiguration.get(), Aead.class);
  }
}
