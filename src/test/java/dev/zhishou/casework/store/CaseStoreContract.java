package dev.zhishou.casework.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.event.Digest;
import dev.zhishou.platform.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every store of cases does; one test for each kind extends it.
public abstract class CaseStoreContract {
  protected static final UUID HERE = UUID.fromString("00000000-0000-7000-8000-000000000001");
  protected static final UUID THERE = UUID.fromString("00000000-0000-7000-8000-000000000002");
  protected static final Instant AT = Instant.parse("2026-11-21T06:00:00.125Z");

  /// The store under test.
  protected abstract CaseStore store();

  /// Its alarms.
  protected abstract Alarms alarms();

  private final UUID id = UUID.randomUUID();

  @Test
  void an_opened_case_stands_where_it_was_opened() {
    open(id, null);
    Tail tail = store().tail(Scope.of(HERE), id, 0).orElseThrow();
    assertThat(tail.lastSeq()).isEqualTo(1);
    assertThat(tail.lastHash()).isEqualTo(hash(1));
    assertThat(tail.procedure()).isEqualTo("lift-entrapment");
    assertThat(tail.community()).isEqualTo(HERE);
    assertThat(tail.events())
        .singleElement()
        .satisfies(e -> assertThat(e.bytes()).isEqualTo(bytes(1)));
    assertThat(store().tail(Scope.of(HERE), id, 1).orElseThrow().events()).isEmpty();
  }

  @Test
  void another_community_has_no_such_case() {
    open(id, null);
    assertThat(store().tail(Scope.of(THERE), id, 0)).isEmpty();
    assertThat(store().tail(Scope.whole("a test"), id, 0)).isPresent();
    assertThat(store().append(next(THERE, 1, hash(1), 2))).isFalse();
  }

  @Test
  void what_was_decided_on_an_old_state_writes_nothing() {
    open(id, null);
    assertThat(store().append(next(HERE, 1, hash(1), 2))).isTrue();
    assertThat(store().append(next(HERE, 1, hash(1), 2))).isFalse();
    assertThat(store().tail(Scope.of(HERE), id, 0).orElseThrow().events()).hasSize(2);
  }

  @Test
  void the_right_seq_with_a_foreign_hash_writes_nothing() {
    open(id, null);
    assertThat(store().append(next(HERE, 1, hash(9), 2))).isFalse();
  }

  @Test
  void a_case_started_by_a_stale_one_is_not_opened() {
    open(id, null);
    UUID started = UUID.randomUUID();
    Append stale = next(HERE, 7, hash(7), 8);
    Append both =
        new Append(
            HERE,
            stale.moved(),
            List.of(opening(started, null)),
            List.of(event(started, 1)),
            stale.secrets(),
            stale.steps(),
            stale.beside());
    assertThat(store().append(both)).isFalse();
    assertThat(store().tail(Scope.of(HERE), started, 0)).isEmpty();
  }

  @Test
  void no_second_case_of_the_same_key_is_open() {
    String key = "lift-entrapment:" + id;
    open(id, key);
    assertThat(store().<Boolean>locked(HERE, null, t -> t.openCase(key).isPresent())).isTrue();
    assertThatThrownBy(() -> open(UUID.randomUUID(), key)).isInstanceOf(CaseStore.KeyTaken.class);
  }

  @Test
  void numbers_are_drawn_without_gaps() {
    String form = "form-" + id;
    int first = store().locked(HERE, null, t -> t.lastNumber(form, 2026));
    assertThat(first).isZero();
    store().locked(HERE, null, t -> drawn(t, form, 3));
    assertThat(store().<Integer>locked(HERE, null, t -> t.lastNumber(form, 2026))).isEqualTo(3);
    assertThat(store().<Integer>locked(HERE, null, t -> t.lastNumber(form, 2027))).isZero();
  }

  private static boolean drawn(CaseStore.Transaction t, String form, int last) {
    t.lastNumber(form, 2026);
    t.drawn(form, 2026, last);
    return true;
  }

  @Test
  void what_is_private_is_kept_and_goes_with_the_event_that_erases_it() {
    open(id, null);
    var secret = new Append.Secret(id, 2, "heard", new byte[] {1, 2});
    store().append(with(next(HERE, 1, hash(1), 2), new Append.Secrets(List.of(secret), List.of())));
    assertThat(store().secrets(Scope.of(HERE), id)).hasSize(1);
    assertThat(store().secrets(Scope.of(THERE), id)).isEmpty();
    var erased = new Append.Erased(id, new Command.Secret(2, "heard"));
    store().append(with(next(HERE, 2, hash(2), 3), new Append.Secrets(List.of(), List.of(erased))));
    assertThat(store().secrets(Scope.of(HERE), id)).isEmpty();
  }

  @Test
  void a_case_is_due_from_its_alarm_on() {
    open(id, null);
    assertThat(due(AT.plusSeconds(59))).doesNotContain(id);
    assertThat(due(AT.plusSeconds(60))).contains(id);
  }

  @Test
  void a_case_is_due_at_its_alarm_wherever_that_moves() {
    open(id, null);
    move(1, 300);
    assertThat(due(AT.plusSeconds(299))).doesNotContain(id);
    assertThat(due(AT.plusSeconds(300))).contains(id);
    move(2, 120);
    assertThat(due(AT.plusSeconds(119))).doesNotContain(id);
    assertThat(due(AT.plusSeconds(120))).contains(id);
    assertThat(alarms().oldest(AT.plusSeconds(120), List.of()))
        .isBeforeOrEqualTo(AT.plusSeconds(120));
    move(3, null);
    assertThat(due(AT.plusSeconds(9_999))).doesNotContain(id);
    move(4, 200);
    assertThat(due(AT.plusSeconds(200))).contains(id);
  }

  private void move(int was, @Nullable Integer alarm) {
    Append next = next(HERE, was, hash(was), was + 1);
    Append.Standing now = standing(was + 1);
    Append.Standing moved =
        new Append.Standing(
            now.seq(),
            now.hash(),
            now.status(),
            now.severity(),
            now.nextDeadline(),
            alarm == null ? null : AT.plusSeconds(alarm));
    assertThat(
            store()
                .append(
                    new Append(
                        HERE,
                        List.of(new Append.Move(id, was, hash(was), moved)),
                        List.of(),
                        next.events(),
                        next.secrets(),
                        next.steps(),
                        next.beside())))
        .isTrue();
  }

  @Test
  void a_key_makes_a_repeat_harmless() {
    var key = new CaseStore.Key(UUID.randomUUID(), "k", new byte[] {1});
    store().locked(HERE, null, t -> answered(t, key));
    assertThat(store().<CaseStore.Repeat>locked(HERE, null, t -> t.begin(key)))
        .isEqualTo(new CaseStore.Repeat.Done(201, id));
    var other = new CaseStore.Key(key.account(), "k", new byte[] {2});
    assertThat(store().<CaseStore.Repeat>locked(HERE, null, t -> t.begin(other)))
        .isEqualTo(new CaseStore.Repeat.Other());
  }

  private boolean answered(CaseStore.Transaction t, CaseStore.Key key) {
    assertThat(t.begin(key)).isEqualTo(new CaseStore.Repeat.Fresh());
    t.answered(key, 201, id);
    return true;
  }

  private List<UUID> due(Instant now) {
    List<UUID> due = new java.util.ArrayList<>();
    alarms().watching(now, List.of(), 1_000, found -> found.forEach(d -> due.add(d.caseId())));
    return due;
  }

  protected final void open(UUID caseId, String key) {
    store()
        .append(
            new Append(
                HERE,
                List.of(),
                List.of(opening(caseId, key)),
                List.of(event(caseId, 1)),
                new Append.Secrets(List.of(), List.of()),
                new Append.Steps(List.of(step(caseId)), List.of()),
                new Append.Beside(
                    List.of(new Append.Change("case", caseId, 1, AT)),
                    List.of(new Append.FollowUp("test", caseId + ":1", AT, 5)))));
  }

  protected final Append next(UUID community, int was, byte[] wasHash, int seq) {
    return new Append(
        community,
        List.of(new Append.Move(id, was, wasHash, standing(seq))),
        List.of(),
        List.of(event(id, seq)),
        new Append.Secrets(List.of(), List.of()),
        new Append.Steps(List.of(), List.of(new Append.RunKey(id, "reassure"))),
        new Append.Beside(List.of(new Append.Change("case", id, seq, AT)), List.of()));
  }

  private static Append with(Append append, Append.Secrets secrets) {
    return new Append(
        append.community(),
        append.moved(),
        append.opened(),
        append.events(),
        secrets,
        append.steps(),
        append.beside());
  }

  protected final UUID id() {
    return id;
  }

  private static Append.Opening opening(UUID caseId, String key) {
    var fixed = new Append.Fixed("LT-" + caseId, "lift-entrapment", 1, "电梯困人", false, key);
    return new Append.Opening(caseId, fixed, AT, standing(1));
  }

  private static Append.StepRow step(UUID caseId) {
    return new Append.StepRow(
        new Append.RunKey(caseId, "reassure"),
        "ready",
        List.of("monitor-room", "guard"),
        List.of(),
        null,
        AT,
        AT.plusSeconds(120));
  }

  private static Append.Standing standing(int seq) {
    return new Append.Standing(
        seq, hash(seq), "open", "critical", AT.plusSeconds(120), AT.plusSeconds(60));
  }

  private static Append.Event event(UUID caseId, int seq) {
    return new Append.Event(caseId, seq, "StepDone", AT, bytes(seq), hash(seq));
  }

  protected static byte[] bytes(int seq) {
    return ("{\"seq\":" + seq + "}").getBytes(StandardCharsets.UTF_8);
  }

  protected static byte[] hash(int seq) {
    return Digest.sha256(bytes(seq));
  }
}
