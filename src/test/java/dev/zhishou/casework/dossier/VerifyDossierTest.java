package dev.zhishou.casework.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.access.Actor;
import dev.zhishou.casework.MovedClock;
import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.event.Digest;
import dev.zhishou.casework.store.InMemoryCaseStore;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.keys.Keysets;
import dev.zhishou.platform.keys.Signing;
import dev.zhishou.procedure.ProcedureCatalog;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VerifyDossierTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static byte[] zip;
  private static String fingerprint;

  @BeforeAll
  static void aCaseWithAnErasedNote() {
    MovedClock clock = new MovedClock("2026-11-21T06:00:00Z");
    InMemoryCaseStore store = new InMemoryCaseStore();
    TestHouse house = new TestHouse(store, clock, new SplittableRandom(1));
    UUID id = house.opened("lift-entrapment");
    Actor desk = TestHouse.actor("front-desk");
    house.run(desk, id, new Command.Note(null, "张三在轿厢里"));
    int noted = house.run(desk, id, new Command.Note(null, "李四来电")).live().seq();
    var secret = new Command.Secret(noted, "command/text");
    house.run(
        TestHouse.actor("project-manager"), id, new Command.Erase(List.of(secret), "PIPL 47"));
    Signing signing = new Keysets(DATABASE.scoped(), DATABASE.key(), clock).signing();
    fingerprint = signing.fingerprint();
    zip =
        new MakeDossier(
                house.reading,
                store,
                ProcedureCatalog.shipped(TestHouse.binder()),
                List.of(),
                signing,
                clock)
            .of(desk, id)
            .orElseThrow()
            .zip();
  }

  @Test
  void an_untouched_dossier_is_accepted_and_what_was_erased_is_named() {
    Verdict verdict = VerifyDossier.of(zip);
    assertThat(verdict.faults()).isEmpty();
    assertThat(verdict.disclosed()).isEqualTo(2);
    assertThat(verdict.erased()).singleElement().asString().endsWith("/command/text");
    assertThat(verdict.fingerprint()).isEqualTo(fingerprint);
    assertThat(verdict.number()).isEqualTo("LT-2026-0001");
  }

  @Test
  void any_changed_byte_is_found() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 400; i++) {
      int at = random.nextInt(zip.length);
      assertThat(VerifyDossier.of(flipped(at)).sound()).as("byte " + at).isFalse();
    }
    for (int at = zip.length - 200; at < zip.length; at++) {
      assertThat(VerifyDossier.of(flipped(at)).sound()).as("byte " + at).isFalse();
    }
  }

  @Test
  void a_changed_event_is_named() throws Exception {
    Verdict verdict =
        changed(Manifest.EVENTS, text -> text.replaceFirst("front-desk", "front-dusk"));
    assertThat(first(verdict)).matches("event \\d+ was changed");
    int wrong = Integer.parseInt(first(verdict).replaceAll("\\D", ""));
    assertThat(lines()[wrong - 1]).contains("front-desk");
    assertThat(first(changed(Manifest.EVENTS, text -> text.replace("\"seq\":2,", "\"seq\":9,"))))
        .isEqualTo("event 2 was changed");
  }

  @Test
  void the_last_event_is_held_by_the_manifest() throws Exception {
    int last = lines().length;
    Verdict verdict =
        changed(
            Manifest.EVENTS,
            text -> {
              int at = text.lastIndexOf("\"at\":\"2026") + 8;
              return text.substring(0, at) + "9" + text.substring(at + 1);
            });
    assertThat(first(verdict)).isEqualTo("event " + last + " was changed");
  }

  @Test
  void a_changed_private_value_is_named() throws Exception {
    Verdict verdict = changed(Manifest.PRIVATE, text -> text.replace("张三", "王三"));
    assertThat(first(verdict)).matches("the private value \\d+/command/text was changed");
  }

  @Test
  void a_private_value_that_went_without_a_word_is_named() throws Exception {
    Verdict verdict =
        changed(
            Manifest.PRIVATE, text -> text.replaceFirst("\"command/text\"", "\"command/test\""));
    assertThat(first(verdict)).contains("is missing and nothing says that it was erased");
  }

  @Test
  void a_changed_file_and_a_changed_manifest_are_named() throws Exception {
    assertThat(first(changed("procedure/sop/emergency/lift-entrapment.yaml", t -> t + "#")))
        .isEqualTo("the file procedure/sop/emergency/lift-entrapment.yaml was changed");
    assertThat(first(changed(Manifest.NAME, t -> t.replace("LT-2026-0001", "LT-2026-0002"))))
        .isEqualTo("manifest.json or manifest.sig was changed: the signature does not fit");
    assertThat(first(changed(Manifest.SIGNATURE, t -> t + "x"))).contains("manifest.sig");
  }

  @Test
  void a_file_too_many_or_too_few_is_named() throws Exception {
    SequencedMap<String, byte[]> more = PlainZip.read(zip);
    more.put("evidence/" + Digest.hex(Digest.sha256(new byte[] {1})), new byte[] {2});
    assertThat(first(VerifyDossier.of(PlainZip.write(more)))).startsWith("the evidence evidence/");
    SequencedMap<String, byte[]> fewer = PlainZip.read(zip);
    fewer.remove(Manifest.SIGNATURE);
    assertThat(VerifyDossier.of(PlainZip.write(fewer)).sound()).isFalse();
  }

  private static String[] lines() throws PlainZip.Broken {
    return new String(PlainZip.read(zip).get(Manifest.EVENTS), StandardCharsets.UTF_8).split("\n");
  }

  private static String first(Verdict verdict) {
    return verdict.faults().stream().map(Message::en).findFirst().orElse("");
  }

  private static byte[] flipped(int at) {
    byte[] copy = zip.clone();
    copy[at] ^= 1;
    return copy;
  }

  private static Verdict changed(String path, UnaryOperator<String> change) throws Exception {
    SequencedMap<String, byte[]> files = new LinkedHashMap<>(PlainZip.read(zip));
    // Latin 1 keeps every byte of what is no text.
    var set =
        path.equals(Manifest.SIGNATURE) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    String before = new String(files.get(path), set);
    String after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    files.put(path, after.getBytes(set));
    return VerifyDossier.of(PlainZip.write(files));
  }
}
