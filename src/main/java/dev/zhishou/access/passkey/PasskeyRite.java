package dev.zhishou.access.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.signin.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/// Makes passkeys and checks them. The person is verified by the device, by finger, face or PIN, so
/// that a passkey stands for password and second factor. Which maker an authenticator has is not
/// asked.
@Component
public class PasskeyRite {
  private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(5);

  private final Passkeys passkeys;
  private final ObjectConverter converter = new ObjectConverter();
  private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
  private final AttestedCredentialDataConverter credentials =
      new AttestedCredentialDataConverter(converter);

  /// Over where they stand.
  public PasskeyRite(Passkeys passkeys) {
    this.passkeys = passkeys;
  }

  /// The algorithms of keys that are taken, by their numbers in COSE.
  public static List<Integer> algorithms() {
    return kinds().stream().map(one -> (int) one.getAlg().getValue()).toList();
  }

  /// What an authenticator is to sign: good once, for five minutes.
  ///
  /// @param account of whom it is asked; null: of whoever signs in
  public String challenge(@Nullable AccountId account, Instant now) {
    Secret challenge = Secret.fresh("");
    passkeys.ask(challenge.hash(), account, now.plus(ANSWERED_WITHIN));
    return challenge.text();
  }

  /// Keeps a passkey that was just made.
  ///
  /// @param name of the device
  /// @return whether what the authenticator says holds
  public boolean keep(
      AccountId account, String name, byte[] client, byte[] attestation, Site site, Instant now) {
    try {
      RegistrationData data = manager.parse(new RegistrationRequest(attestation, client));
      Optional<ServerProperty> asked = asked(data.getCollectedClientData(), account, site, now);
      if (asked.isEmpty()) {
        return false;
      }
      manager.verify(data, new RegistrationParameters(asked.get(), kinds(), true, true));
      var attested = data.getAttestationObject();
      var signed = attested == null ? null : attested.getAuthenticatorData();
      var credential = signed == null ? null : signed.getAttestedCredentialData();
      if (signed == null || credential == null) {
        return false;
      }
      return passkeys.keep(
          new Passkey(
              credential.getCredentialId(),
              account,
              name,
              site.host(),
              credentials.convert(credential),
              signed.getSignCount(),
              signed.isFlagBE(),
              now,
              null));
    } catch (WebAuthnException | JacksonException | IllegalArgumentException refused) {
      return false;
    }
  }

  /// Whose passkey was shown; empty: it does not hold, or is not known here.
  ///
  /// @param account whose it must be; null: of whoever signs in
  public Optional<AccountId> whose(
      Shown shown, @Nullable AccountId account, Site site, Instant now) {
    Optional<Passkey> kept =
        passkeys
            .byId(shown.id())
            .filter(one -> one.host().equals(site.host()))
            .filter(one -> account == null || one.account().equals(account));
    return kept.filter(one -> holds(one, shown, account, site, now)).map(Passkey::account);
  }

  private boolean holds(
      Passkey kept, Shown shown, @Nullable AccountId account, Site site, Instant now) {
    try {
      AuthenticationData data =
          manager.parse(
              new AuthenticationRequest(
                  shown.id(), shown.authenticator(), shown.client(), shown.signature()));
      Optional<ServerProperty> asked = asked(data.getCollectedClientData(), account, site, now);
      if (asked.isEmpty()) {
        return false;
      }
      manager.verify(
          data, new AuthenticationParameters(asked.get(), known(kept), null, true, true));
      var signed = data.getAuthenticatorData();
      return signed != null && passkeys.used(kept.id(), signed.getSignCount(), now);
    } catch (WebAuthnException | JacksonException | IllegalArgumentException refused) {
      return false;
    }
  }

  /// The challenge is used up whatever comes after.
  private Optional<ServerProperty> asked(
      @Nullable CollectedClientData client, @Nullable AccountId account, Site site, Instant now) {
    if (client == null) {
      return Optional.empty();
    }
    byte[] challenge = client.getChallenge().getValue();
    String text = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(challenge);
    return passkeys.answered(new Secret(text).hash(), account, now)
        ? Optional.of(
            ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site.host())
                .challenge(client.getChallenge())
                .build())
        : Optional.empty();
  }

  private CredentialRecordImpl known(Passkey kept) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        true,
        kept.backupEligible(),
        null,
        kept.counter(),
        credentials.convert(kept.credential()),
        null,
        null,
        null,
        null);
  }

  private static List<PublicKeyCredentialParameters> kinds() {
    return List.of(
            COSEAlgorithmIdentifier.ES256,
            COSEAlgorithmIdentifier.EdDSA,
            COSEAlgorithmIdentifier.RS256)
        .stream()
        .map(kind -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, kind))
        .toList();
  }
}
