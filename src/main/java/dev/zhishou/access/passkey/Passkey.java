package dev.zhishou.access.passkey;

import dev.zhishou.Exempt;
import dev.zhishou.access.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A passkey as the house keeps it: its public half.
///
/// @param id by which the authenticator knows it
/// @param name of the device it was made on
/// @param host where it was made; it is good nowhere else
/// @param credential the public key, in the form of WebAuthn
/// @param counter how often it had signed when it was last seen; 0: it does not count
/// @param backupEligible whether it may travel to other devices of its owner
/// @param usedAt null: never since it was made
@Exempt(reason = "one component for each column of a passkey")
public record Passkey(
    byte[] id,
    AccountId account,
    String name,
    String host,
    byte[] credential,
    long counter,
    boolean backupEligible,
    Instant madeAt,
    @Nullable Instant usedAt) {}
