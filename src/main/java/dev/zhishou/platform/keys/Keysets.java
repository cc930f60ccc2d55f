package dev.zhishou.platform.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// The keysets, one per purpose: made at the first start, kept in the database wrapped by the
/// master key, so that a backup holds them and is worth nothing without it.
public final class Keysets {
  private static final String SEAL = "seal";

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
    return new Sealing(
        new SealingKey(() -> use(SEAL, PredefinedAeadParameters.AES256_GCM, same -> same), clock));
  }

  /// Adds a key to those that seal, and seals with it from now on.
  ///
  /// @return false: another node changed the keyset meanwhile
  boolean addSealingKey() {
    return change(
        handle ->
            KeysetHandle.newBuilder(handle)
                .addEntry(
                    KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build(),
        clock.instant());
  }

  /// How many keys may open values, and since when the newest seals.
  KeyRotation.Standing sealingKeys() {
    return use(
        SEAL,
        PredefinedAeadParameters.AES256_GCM,
        handle -> {
          int keys = 0;
          for (int i = 0; i < handle.size(); i++) {
            keys += handle.getAt(i).getStatus() == KeyStatus.ENABLED ? 1 : 0;
          }
          return new KeyRotation.Standing(keys, find(SEAL).orElseThrow().madeAt());
        });
  }

  /// Disables every key but the one that seals.
  ///
  /// @param prefix of the key that everything is sealed under; another: nothing is disabled
  void disableOldSealingKeys(byte[] prefix) {
    int id = ByteBuffer.wrap(prefix, 1, 4).getInt();
    change(
        handle -> {
          KeysetHandle.Builder builder = KeysetHandle.newBuilder(handle);
          if (handle.getPrimary().getId() == id) {
            for (int i = 0; i < handle.size(); i++) {
              if (handle.getAt(i).getId() != id) {
                builder.getAt(i).setStatus(KeyStatus.DISABLED);
              }
            }
          }
          return builder.build();
        },
        find(SEAL).orElseThrow().madeAt());
  }

  private boolean change(Use<KeysetHandle> changing, Instant madeAt) {
    byte[] bound = bound(SEAL);
    byte[] was = find(SEAL).orElseThrow().wrapped();
    try {
      KeysetHandle before = TinkProtoKeysetFormat.parseEncryptedKeyset(was, master, bound);
      byte[] now =
          TinkProtoKeysetFormat.serializeEncryptedKeyset(changing.of(before), master, bound);
      return scoped
              .in(Scope.whole("keysets"))
              .of(
                  """
                  update keyset set wrapped = :now, made_at = :at
                  where purpose = :purpose and wrapped = :was
                  """)
              .set("now", now)
              .set("at", madeAt)
              .set("purpose", SEAL)
              .set("was", was)
              .update()
          == 1;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
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
    byte[] purposeBytes = bound(purpose);
    try {
      Optional<byte[]> wrapped = find(purpose).map(Kept::wrapped);
      if (wrapped.isEmpty()) {
        KeysetHandle fresh = KeysetHandle.generateNew(parameters);
        keep(purpose, TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, master, purposeBytes));
        // Another node may have been first: what stands in the database counts.
        wrapped = find(purpose).map(Kept::wrapped);
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

  private record Kept(byte[] wrapped, Instant madeAt) {}

  private static byte[] bound(String purpose) {
    return ("keyset/" + purpose).getBytes(StandardCharsets.UTF_8);
  }

  private Optional<Kept> find(String purpose) {
    return scoped
        .in(Scope.whole("keysets"))
        .of("select wrapped, made_at from keyset where purpose = :purpose")
        .set("purpose", purpose)
        .one(row -> new Kept(row.bytes("wrapped"), row.instant("made_at")));
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
