package dev.zhishou.access.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.AccountId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What of passkeys holds, and what somebody may try.
class PasskeyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
  private static final Site HOUSE = new Site("desk.example", "https://desk.example");

  private final Kept kept = new Kept();
  private final PasskeyRite rite = new PasskeyRite(kept);
  private final AccountId owner = new AccountId(UUID.randomUUID());
  private final AccountId other = new AccountId(UUID.randomUUID());

  private boolean make(Device device, AccountId of, String challenge, Instant at) throws Exception {
    return rite.keep(
        of, "Chrome", device.client("create", challenge), device.attestation(), HOUSE, at);
  }

  private Device made() throws Exception {
    Device device = new Device(HOUSE.host(), HOUSE.origin());
    assertThat(make(device, owner, rite.challenge(owner, NOW), NOW)).isTrue();
    return device;
  }

  private Optional<AccountId> signIn(Device device) throws Exception {
    return rite.whose(device.show(rite.challenge(null, NOW)), null, HOUSE, NOW);
  }

  @Test
  void it_is_made_once_and_signs_in_its_owner() throws Exception {
    Device device = made();
    assertThat(signIn(device)).contains(owner);
    assertThat(make(device, other, rite.challenge(other, NOW), NOW)).as("it is his").isFalse();
  }

  @Test
  void a_challenge_is_good_once_for_minutes_and_for_whom_it_was_asked() throws Exception {
    Device device = made();
    String challenge = rite.challenge(null, NOW);
    Shown shown = device.show(challenge);
    assertThat(rite.whose(shown, null, HOUSE, NOW)).contains(owner);
    assertThat(rite.whose(shown, null, HOUSE, NOW)).as("again").isEmpty();
    assertThat(rite.whose(device.show(challenge), null, HOUSE, NOW)).as("used").isEmpty();
    assertThat(rite.whose(device.show("bm90aGluZw"), null, HOUSE, NOW)).as("not ours").isEmpty();
    Shown late = device.show(rite.challenge(null, NOW));
    assertThat(rite.whose(late, null, HOUSE, NOW.plus(Duration.ofMinutes(6)))).isEmpty();
    Shown proof = device.show(rite.challenge(owner, NOW));
    assertThat(rite.whose(proof, null, HOUSE, NOW)).as("no proof signs in").isEmpty();
    Shown mine = device.show(rite.challenge(other, NOW));
    assertThat(rite.whose(mine, other, HOUSE, NOW)).as("proves nobody else").isEmpty();
    Device second = new Device(HOUSE.host(), HOUSE.origin());
    assertThat(make(second, owner, rite.challenge(other, NOW), NOW)).isFalse();
  }

  @Test
  void what_was_signed_on_another_page_or_without_the_owner_is_not_taken() throws Exception {
    Device device = made();
    Site elsewhere = new Site("desk.evil.example", "https://desk.evil.example");
    Shown there = device.show(rite.challenge(null, NOW));
    assertThat(rite.whose(there, null, elsewhere, NOW)).isEmpty();
    Device phished = new Device(HOUSE.host(), elsewhere.origin());
    assertThat(make(phished, owner, rite.challenge(owner, NOW), NOW)).isFalse();
    device.verifies = false;
    assertThat(signIn(device)).as("nobody was verified").isEmpty();
    device.verifies = true;
    assertThat(signIn(device)).contains(owner);
  }

  @Test
  void a_forged_signature_a_copied_device_and_nonsense_are_refused() throws Exception {
    Device device = made();
    Shown shown = device.show(rite.challenge(null, NOW));
    byte[] forged = new Device(HOUSE.host(), HOUSE.origin()).show("YQ").signature();
    assertThat(
            rite.whose(
                new Shown(shown.id(), shown.client(), shown.authenticator(), forged),
                null,
                HOUSE,
                NOW))
        .isEmpty();
    assertThat(signIn(device)).contains(owner);
    device.counter -= 2;
    assertThat(signIn(device)).as("its counter went back: there are two of it").isEmpty();
    byte[] none = new byte[0];
    assertThat(rite.whose(new Shown(shown.id(), none, none, none), null, HOUSE, NOW)).isEmpty();
    assertThat(rite.keep(owner, "x", none, none, HOUSE, NOW)).isFalse();
  }

  /// As the tables keep them.
  private static final class Kept implements Passkeys {
    private final Map<ByteBuffer, Passkey> all = new HashMap<>();
    private final List<Asked> asked = new ArrayList<>();

    private record Asked(ByteBuffer hash, AccountId account, Instant until) {}

    @Override
    public boolean keep(Passkey passkey) {
      return all.putIfAbsent(ByteBuffer.wrap(passkey.id()), passkey) == null;
    }

    @Override
    public List<Passkey> of(AccountId account) {
      return all.values().stream().filter(one -> one.account().equals(account)).toList();
    }

    @Override
    public Optional<Passkey> byId(byte[] id) {
      return Optional.ofNullable(all.get(ByteBuffer.wrap(id)));
    }

    @Override
    public boolean used(byte[] id, long counter, Instant now) {
      Passkey old = all.get(ByteBuffer.wrap(id));
      if (counter <= old.counter() && counter != 0) {
        return false;
      }
      all.put(
          ByteBuffer.wrap(id),
          new Passkey(
              id,
              old.account(),
              old.name(),
              old.host(),
              old.credential(),
              counter,
              old.backupEligible(),
              old.madeAt(),
              now));
      return true;
    }

    @Override
    public boolean remove(AccountId account, byte[] id) {
      return all.remove(ByteBuffer.wrap(id)) != null;
    }

    @Override
    public boolean removeAll(AccountId account) {
      return all.values().removeIf(one -> one.account().equals(account));
    }

    @Override
    public void ask(byte[] hash, AccountId account, Instant until) {
      asked.add(new Asked(ByteBuffer.wrap(hash), account, until));
    }

    @Override
    public boolean answered(byte[] hash, AccountId account, Instant now) {
      return asked.removeIf(
          one ->
              one.hash().equals(ByteBuffer.wrap(hash))
                  && one.until().isAfter(now)
                  && java.util.Objects.equals(one.account(), account));
    }
  }
}
