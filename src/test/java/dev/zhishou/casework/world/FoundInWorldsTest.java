package dev.zhishou.casework.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.casework.Live;
import dev.zhishou.casework.MovedClock;
import dev.zhishou.casework.OpenCase;
import dev.zhishou.casework.Outcome;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.Sent;
import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.scenario.Drawer;
import dev.zhishou.casework.store.InMemoryCaseStore;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Faults that the world found, each by itself.
class FoundInWorldsTest {
  private static TestHouse.Books books;
  private final MovedClock clock = new MovedClock("2026-11-20T00:30:00Z");
  private final InMemoryCaseStore store = new InMemoryCaseStore();
  private final Node node = new Node(books, store, clock, new SplittableRandom(1), (id, seq) -> {});

  @BeforeAll
  static void read() throws Exception {
    Drawer drawer = Drawer.open(Path.of("src/test/resources/world"), Binder.shipped());
    books = TestHouse.Books.of(drawer.binder());
  }

  @Test
  void a_refused_command_is_not_remembered_because_time_had_passed_before_it() {
    UUID id = open("world-daily");
    clock.forward(Duration.ofHours(4));
    Command.Close deed = new Command.Close();
    UUID command = UUID.randomUUID();
    assertThat(send(id, command, deed)).isEqualTo(Decision.Outcome.REFUSED);
    assertThat(facts(id, Fact.StepOverdue.class)).isNotEmpty();
    assertThat(send(id, command, deed)).isEqualTo(Decision.Outcome.REFUSED);
  }

  @Test
  void what_time_made_ready_before_a_refused_command_is_offered_with_it() {
    UUID id = open("world-daily");
    clock.forward(Duration.ofHours(1));
    assertThat(send(id, new Command.Close())).isEqualTo(Decision.Outcome.REFUSED);
    Run walk = live(id).state().run("walk#2026-11-20");
    assertThat(walk.state()).isEqualTo(RunState.READY);
    assertThat(walk.call().offeredAt()).isEqualTo(clock.instant());
  }

  @Test
  void erasing_is_repeated_like_any_other_command() {
    UUID id = open("world-daily");
    send(id, new Command.Note(null, "记一笔"));
    List<Command.Secret> all = List.copyOf(seen(id).disclosures().keySet());
    assertThat(all).hasSize(1);
    UUID command = UUID.randomUUID();
    Command.Erase deed = new Command.Erase(all, "本人要求");
    assertThat(send(id, command, deed)).isEqualTo(Decision.Outcome.ACCEPTED);
    assertThat(send(id, command, deed)).isEqualTo(Decision.Outcome.REPEATED);
  }

  @Test
  void a_moment_that_decides_nothing_lets_the_case_sleep_on() {
    UUID id = open("world-daily");
    clock.forward(Duration.ofMinutes(121));
    var due = store.due(clock.instant(), 10);
    due.forEach(one -> node.house.time.in(one.caseId(), one.lastSeq()));
    clock.to(store.head(id).nextAlarm());
    assertThat(store.due(clock.instant(), 10)).hasSize(1);
    for (int look = 0; look < 3; look++) {
      store
          .due(clock.instant(), 10)
          .forEach(one -> node.house.time.in(one.caseId(), one.lastSeq()));
    }
    assertThat(store.due(clock.instant(), 10)).isEmpty();
  }

  @Test
  void a_form_that_waits_for_approval_draws_one_number() {
    UUID id = open("world-daily");
    done(id, "one", "depth", new Value.Whole(1));
    clock.forward(Duration.ofHours(3));
    SequencedMap<String, Value> form = new LinkedHashMap<>();
    form.put("fault", new Value.Text("漏"));
    form.put("builder_name", new Value.Text("某公司"));
    form.put("mended", new Value.Text("补"));
    form.put("own_cost", new Value.Money(100));
    Command.Done paper = new Command.Done("paper", form, List.of(), null, List.of(), "忙");
    assertThat(send(id, paper)).isEqualTo(Decision.Outcome.ACCEPTED);
    assertThat(facts(id, Fact.RecordWritten.class)).isEmpty();
    Sent approval = Sent.of(UUID.randomUUID(), new Command.Approve("paper"));
    assertThat(
            node.house
                .commands
                .run(Crew.actor("company-leader"), id, List.of(approval), null)
                .orElseThrow()
                .results())
        .extracting(Outcome.Result::outcome)
        .containsExactly(Decision.Outcome.ACCEPTED);
    assertThat(facts(id, Fact.RecordWritten.class))
        .extracting(Fact.RecordWritten::number)
        .containsExactly("LT-DX-2026-0001");
  }

  @Test
  void what_recurs_in_time_is_not_taken_up_again() {
    UUID id = open("world-daily");
    clock.forward(Duration.ofHours(1));
    done(id, "walk#2026-11-20", "fine", new Value.YesNo(true));
    assertThat(send(id, new Command.Reopen("walk#2026-11-20", "再走一次")))
        .isEqualTo(Decision.Outcome.REFUSED);
    assertThat(send(id, new Command.Note(null, "还在"))).isEqualTo(Decision.Outcome.ACCEPTED);
  }

  @Test
  void a_case_that_a_failover_lost_is_gone_and_no_fault() {
    InMemoryCaseStore.Saved before = store.save();
    UUID id = open("world-daily");
    store.restore(before);
    assertThat(run(id, UUID.randomUUID(), new Command.Note(null, "记一笔"))).isEmpty();
  }

  private UUID open(String procedure) {
    OpenCase.Opened opened =
        node.house.opening.open(
            Crew.actor("front-desk"),
            new OpenCase.Request(
                procedure,
                TestHouse.LANTING,
                (plan, faults) -> new LinkedHashMap<>(),
                null,
                null,
                null,
                new OpenCase.From(null, "phone", null, null, false, null)));
    return ((OpenCase.Opened.Begun) opened).live().id();
  }

  private void done(UUID id, String run, String ask, Value value) {
    SequencedMap<String, Value> answers = new LinkedHashMap<>();
    answers.put(ask, value);
    assertThat(send(id, new Command.Done(run, answers, List.of(), null, List.of(), null)))
        .isEqualTo(Decision.Outcome.ACCEPTED);
  }

  private Decision.Outcome send(UUID id, Command.Deed deed) {
    return send(id, UUID.randomUUID(), deed);
  }

  private Decision.Outcome send(UUID id, UUID command, Command.Deed deed) {
    return run(id, command, deed).orElseThrow().results().getFirst().outcome();
  }

  private Optional<Outcome> run(UUID id, UUID command, Command.Deed deed) {
    return node.house.commands.run(
        Crew.actor("project-manager"), id, List.of(Sent.of(command, deed)), null);
  }

  private ReadCase.Seen seen(UUID id) {
    return World.seen(node, id);
  }

  private Live live(UUID id) {
    return seen(id).live();
  }

  private <F> List<F> facts(UUID id, Class<F> type) {
    return Stored.of(store, id, books.plans()).facts(type);
  }
}
