package dev.zhishou.procedure.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.procedure.DraftVersion.Drafted;
import dev.zhishou.procedure.Library;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.PublishVersion.Published;
import dev.zhishou.procedure.Versions;
import dev.zhishou.procedure.binder.Binder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("database")
class VersionsTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  /// With a duty that nothing carries.
  private static final Binder BINDER =
      Binder.shipped()
          .with(
              Map.of(
                  "requirements/999.yaml",
                  """
                  - id: "999-001"
                    doc: "试"
                    clause: "1"
                    quote: "有人做"
                    kind: step
                    procedure: unheard-of
                  """));
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC);
  private static final String LIFT = "lift-entrapment";

  private final Versions versions = new JdbcVersions(DATABASE.scoped());
  private final Library library = new Library(BINDER, versions, CLOCK);

  private static Actor actor(Role role) {
    return new Actor(
        Actor.Kind.PERSON,
        new AccountId(UUID.randomUUID()),
        "某人",
        Map.of(new CommunityId(UUID.randomUUID()), Set.of(role)),
        Set.of());
  }

  private static byte[] text(String id, String doing) {
    return """
    id: %s
    title: 试
    kind: request
    severity: minor
    steps:
      a: {do: %s, by: guard, after: [], due: 1h}
    outcomes: {完: true}
    """
        .formatted(id, doing)
        .getBytes(StandardCharsets.UTF_8);
  }

  private int draft(Actor by, String id, byte[] text) {
    Drafted drafted = library.drafting().draft(by, id, text);
    assertThat(drafted).isInstanceOf(Drafted.Kept.class);
    return ((Drafted.Kept) drafted).version().number();
  }

  @Test
  void whatCameWithTheProgramIsVersionOneAndKeptWordForWord() {
    ProcedureVersion lift = library.catalog().newest(LIFT).orElseThrow();
    assertThat(lift.number()).isEqualTo(1);
    assertThat(versions.files(LIFT, 1).orElseThrow()).isEqualTo(lift.files());
    assertThat(lift.files().keySet())
        .contains("sop/emergency/lift-entrapment.yaml", "sop/emergency/general-emergency.yaml");
    assertThat(lift.source()).startsWith("id: lift-entrapment");
    assertThat(library.catalog().all())
        .extracting(ProcedureVersion::id)
        .containsAll(BINDER.procedures().keySet());
    new Library(BINDER, versions, CLOCK); // a second node, or the next start
    assertThat(versions.of(LIFT)).hasSize(1);
  }

  @Test
  void aVersionIsPublishedByASecondPersonAndOldCasesKeepTheirs() {
    Actor writer = actor(Role.SERVICE_MANAGER);
    Actor second = actor(Role.PROJECT_MANAGER);
    int first = draft(writer, "own-way", text("own-way", "甲"));
    assertThat(library.catalog().newest("own-way")).isEmpty();
    assertThat(library.publishing().publish(writer, "own-way", first))
        .isInstanceOf(Published.SamePerson.class);
    assertThat(library.publishing().publish(second, "own-way", first))
        .isInstanceOf(Published.Runs.class);
    assertThat(library.publishing().publish(second, "own-way", first))
        .isInstanceOf(Published.Runs.class);
    int next = draft(second, "own-way", text("own-way", "乙"));
    library.publishing().publish(writer, "own-way", next);
    Library otherNode = new Library(BINDER, versions, CLOCK);
    assertThat(otherNode.catalog().newest("own-way").orElseThrow().number()).isEqualTo(next);
    assertThat(otherNode.catalog().version("own-way", first).orElseThrow().procedure().steps())
        .first()
        .satisfies(step -> assertThat(step.text().what()).isEqualTo("甲"));
  }

  @Test
  void theSameTextSentAgainIsTheSameDraft() {
    Actor writer = actor(Role.SERVICE_MANAGER);
    int first = draft(writer, "sent-twice", text("sent-twice", "甲"));
    assertThat(draft(writer, "sent-twice", text("sent-twice", "甲"))).isEqualTo(first);
    assertThat(draft(writer, "sent-twice", text("sent-twice", "乙"))).isEqualTo(first + 1);
  }

  @Test
  void aFaultyDraftIsKeptButNotPublished() {
    byte[] faulty =
        new String(text("faulty", "甲"), StandardCharsets.UTF_8)
            .replace(", due: 1h", "")
            .getBytes(StandardCharsets.UTF_8);
    Drafted drafted = library.drafting().draft(actor(Role.SERVICE_MANAGER), "faulty", faulty);
    assertThat(((Drafted.Kept) drafted).findings()).extracting("rule").containsExactly("no-due");
    assertThat(library.publishing().publish(actor(Role.COMPANY_LEADER), "faulty", 1))
        .isInstanceOf(Published.Faulty.class);
    assertThat(library.catalog().newest("faulty")).isEmpty();
  }

  @Test
  void anObligationThatNothingCarriesStandsInTheWayOfPublication() {
    byte[] bare = text("unheard-of", "甲");
    int number = draft(actor(Role.SERVICE_MANAGER), "unheard-of", bare);
    Published published =
        library.publishing().publish(actor(Role.PROJECT_MANAGER), "unheard-of", number);
    assertThat(((Published.Faulty) published).findings())
        .extracting("rule")
        .containsExactly("unclaimed");
  }

  @Test
  void whoMayNotIsRefusedAndWhatDoesNotFitToo() {
    assertThat(library.drafting().draft(actor(Role.GUARD), "x", text("x", "甲")))
        .isInstanceOf(Drafted.Denied.class);
    assertThat(library.publishing().publish(actor(Role.GUARD), LIFT, 1))
        .isInstanceOf(Published.Denied.class);
    Actor writer = actor(Role.SERVICE_MANAGER);
    assertThat(library.drafting().draft(writer, "x", text("y", "甲")))
        .isEqualTo(new Drafted.Misnamed("y"));
    assertThat(library.drafting().draft(writer, "x", "a: [".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Drafted.Unreadable.class);
    assertThat(library.publishing().publish(writer, LIFT, 99))
        .isInstanceOf(Published.Unknown.class);
  }

  @Test
  void aChangedFileOfANewerProgramIsTheNextVersion() {
    String path = "sop/routine/shift-handover.yaml";
    String changed = BINDER.text(path).orElseThrow() + "\n# newer\n";
    Binder newer = BINDER.with(Map.of(path, changed));
    Library after = new Library(newer, versions, CLOCK);
    assertThat(after.catalog().newest("shift-handover").orElseThrow().number()).isEqualTo(2);
    assertThat(after.catalog().version("shift-handover", 1).orElseThrow().source())
        .isEqualTo(BINDER.text(path).orElseThrow());
  }
}
