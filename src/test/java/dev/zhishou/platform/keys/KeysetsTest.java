package dev.zhishou.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhishou.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class KeysetsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  static final SealedAt PHONE = new SealedAt("person", "phone", "17");

  final Keysets keysets = new Keysets(DATABASE.scoped(), DATABASE.key(), Clock.systemUTC());

  @Test
  void what_is_sealed_is_opened_in_its_place_and_nowhere_else() {
    byte[] sealed = keysets.sealing().seal("13800001234", PHONE);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("1380000");
    Sealing afterRestart =
        new Keysets(DATABASE.scoped(), DATABASE.key(), Clock.systemUTC()).sealing();
    assertThat(afterRestart.openText(sealed, PHONE)).isEqualTo("13800001234");
    assertThatThrownBy(() -> afterRestart.open(sealed, new SealedAt("person", "phone", "18")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void another_master_key_opens_nothing() {
    keysets.sealing();
    var stranger = new Keysets(DATABASE.scoped(), MasterKey.random(), Clock.systemUTC());
    assertThatThrownBy(stranger::sealing).hasMessageContaining("master key");
  }

  @Test
  void a_value_is_found_by_equality_within_its_purpose() {
    BlindIndex index = keysets.blindIndex();
    assertThat(index.of("phone", "13800001234")).hasSize(16);
    assertThat(index.of("phone", "13800001234")).isEqualTo(index.of("phone", "13800001234"));
    assertThat(index.of("phone", "13800001234")).isNotEqualTo(index.of("fax", "13800001234"));
    assertThat(index.of("phone", "13800001234")).isNotEqualTo(index.of("phone", "13800001235"));
  }

  @Test
  void a_signature_is_verified_by_a_stranger_with_the_public_key_alone() {
    Signing signing = keysets.signing();
    byte[] data = "清单".getBytes(StandardCharsets.UTF_8);
    byte[] signature = signing.sign(data);
    assertThat(signature).hasSize(64);
    assertThat(Signing.verifies(signing.publicKey(), data, signature)).isTrue();
    signature[3] ^= 1;
    assertThat(Signing.verifies(signing.publicKey(), data, signature)).isFalse();
    assertThat(signing.fingerprint()).matches("([0-9a-f]{4} ){15}[0-9a-f]{4}");
  }

  @Test
  void the_master_key_is_made_once_and_only_its_owner_may_read_it(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("keys/master.key");
    MasterKey made = MasterKey.at(file);
    assertThat(MasterKey.at(file).text()).isEqualTo(made.text());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(MasterKey.of(made.text()).password("zs_app")).isEqualTo(made.password("zs_app"));
    assertThat(made.password("zs_app")).isNotEqualTo(made.password("zs_whole"));
    assertThat(made.toString()).doesNotContain(made.text());
  }
}
