package dev.zhishou.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.casework.event.EventBytes;
import dev.zhishou.casework.scenario.Drawer;
import dev.zhishou.casework.store.InMemoryCaseStore;
import dev.zhishou.platform.Scope;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pinned rules that a scenario cannot show: numbers, versions, who opened, limits.
class PinnedTest {
  private static final Path PROCEDURES = Path.of("src/test/resources/meaning");

  private final MovedClock clock = new MovedClock("2026-11-20T02:00:00Z");
  private final InMemoryCaseStore store = new InMemoryCaseStore();
  private final Actor manager = TestHouse.actor("project-manager");

  @TempDir Path folder;

  @Test
  void twenty_nine_a_form_whose_answer_is_corrected_is_a_revision_under_its_number()
      throws Exception {
    TestHouse house = house(drawer(PROCEDURES));
    UUID id = house.openedWith("meaning-16-form", asks -> answers("lift", new Value.Id("lift-1")));
    done(
        house, manager, id, "start_it", answers("scene", new Value.Files(List.of("0".repeat(64)))));
    SequencedMap<String, Value> rest = new LinkedHashMap<>();
    for (String name : List.of("course_text", "fault_cause", "damage_done", "prevention")) {
      rest.put(name, new Value.Text("门机"));
    }
    done(house, manager, id, "finish_it", rest);
    List<Fact.RecordWritten> before = facts(house, id, Fact.RecordWritten.class);
    assertThat(before).extracting(Fact.RecordWritten::revision).containsExactly(1, 2);

    Command.Correct cause =
        new Command.Correct(null, answers("fault_cause", new Value.Text("控制板")), "查清了");
    assertThat(outcome(house.run(manager, id, cause))).isEqualTo(Decision.Outcome.ACCEPTED);
    List<Fact.RecordWritten> after = facts(house, id, Fact.RecordWritten.class);
    assertThat(after.subList(0, 2)).as("what was written stays").isEqualTo(before);
    assertThat(after.getLast().revision()).isEqualTo(3);
    assertThat(after)
        .extracting(Fact.RecordWritten::number)
        .containsOnly(before.getFirst().number());
  }

  @Test
  void thirty_one_a_running_case_stays_on_its_version_and_what_it_starts_takes_the_newest()
      throws Exception {
    Plans old = plans("a", "第一版", "old_step");
    Plans young = plans("b", "第二版", "new_step");
    boolean[] published = {false};
    Plans both =
        new Plans() {
          @Override
          public Optional<Version> of(String procedure, int version) {
            return (version == 1 ? old : young).newest(procedure).map(v -> numbered(v, version));
          }

          @Override
          public Optional<Version> newest(String procedure) {
            return of(procedure, published[0] ? 2 : 1);
          }
        };
    TestHouse.Books books = new TestHouse.Books(Binder.shipped(), both);
    TestHouse house = house(books);
    UUID id = house.opened("whole");
    published[0] = true;
    done(house, manager, id, "first", new LinkedHashMap<>());
    // Another node, which has only the bytes.
    CaseState state = live(house(books), id).state();
    assertThat(state.runs().values()).extracting(run -> run.step()).contains("old_step");
    CaseState part = live(house, state.beside().links().getFirst().id()).state();
    assertThat(part.head().opened().version()).isEqualTo(2);
    assertThat(live(house, house.opened("whole")).state().head().opened().version()).isEqualTo(2);
  }

  private static Plans.Version numbered(Plans.Version one, int version) {
    return new Plans.Version(one.procedure(), version, one.decider());
  }

  private Plans plans(String name, String title, String step) throws IOException {
    Path files = Files.createDirectory(folder.resolve(name));
    String head = "title: %s\nkind: request\nseverity: normal\nsummary: 试\n".formatted(title);
    Files.writeString(
        files.resolve("whole.yaml"),
        "id: whole\n"
            + head
            + "steps:\n  first: {do: 一, by: guard, due: 1h}\n  begin: {do: 起, starts: piece}\n  "
            + step
            + ": {do: 二, by: guard, due: 1h}\noutcomes: {完成: true}\n");
    Files.writeString(
        files.resolve("piece.yaml"),
        "id: piece\n" + head + "steps:\n  a: {do: 甲, by: guard, due: 1h}\noutcomes: {完成: true}\n");
    return TestHouse.Books.of(drawer(files).binder()).plans();
  }

  @Test
  void twenty_one_of_a_started_case_who_did_the_step_is_opener_and_of_time_the_first_receiver()
      throws Exception {
    TestHouse house = house(drawer(PROCEDURES));
    UUID id = house.opened("pinned-21-started");
    Actor guard = TestHouse.actor("guard");
    done(house, guard, id, "first", new LinkedHashMap<>());
    clock.forward(Duration.ofMinutes(31));
    store.due(clock.instant(), 100).forEach(due -> house.time.in(due.caseId(), due.lastSeq()));
    CaseState state = live(house, id).state();
    assertThat(state.beside().links())
        .extracting(link -> live(house, link.id()).state().head().opened().opener())
        .containsExactly(
            guard.accountId().value(), TestHouse.actor("front-desk").accountId().value());
  }

  @Test
  void thirty_two_a_case_whose_key_is_unknown_stands_alone_and_a_known_one_is_joined() {
    TestHouse house = new TestHouse(store, clock, new SplittableRandom(1));
    assertThat(house.opened("lift-entrapment")).isNotEqualTo(house.opened("lift-entrapment"));
    OpenCase.Opened first = lift(house, "lift-1");
    assertThat(first).isInstanceOf(OpenCase.Opened.Begun.class);
    assertThat(lift(house, "lift-2")).isInstanceOf(OpenCase.Opened.Begun.class);
    OpenCase.Opened again = lift(house, "lift-1");
    assertThat(again).isInstanceOf(OpenCase.Opened.Joined.class);
    assertThat(((OpenCase.Opened.Joined) again).live().id())
        .isEqualTo(((OpenCase.Opened.Begun) first).live().id());
  }

  private static OpenCase.Opened lift(TestHouse house, String lift) {
    return house.opening.open(
        TestHouse.actor("front-desk"),
        new OpenCase.Request(
            "lift-entrapment",
            TestHouse.LANTING,
            (plan, faults) -> answers("lift", new Value.Id(lift)),
            null,
            null,
            null,
            new OpenCase.From(null, "phone", null, null, false, null)));
  }

  @Test
  void thirty_three_rows_and_open_runs_have_a_bound_and_the_case_stays_as_it_was()
      throws Exception {
    TestHouse house = house(drawer(PROCEDURES));
    assertThat(refusal(house, homes(501))).isInstanceOf(Refusal.BadAnswers.class);
    assertThat(refusal(house, homes(401))).isEqualTo(new Refusal.TooMany("runs", 2_005, 2_000));

    UUID id = house.openedWith("pinned-33-runs", asks -> answers("homes", homes(400)));
    int before = live(house, id).seq();
    Command.Correct more = new Command.Correct(null, answers("homes", homes(402)), "还有两户");
    Outcome.Result result = house.run(manager, id, more).results().getFirst();
    assertThat(result.outcome()).isEqualTo(Decision.Outcome.REFUSED);
    assertThat(((Refused.ByCase) result.refused()).why())
        .isEqualTo(new Refusal.TooMany("runs", 2_010, 2_000));
    assertThat(live(house, id).seq()).isEqualTo(before);
    Command.Correct fewer = new Command.Correct(null, answers("homes", homes(399)), "少一户");
    assertThat(outcome(house.run(manager, id, fewer))).isEqualTo(Decision.Outcome.ACCEPTED);
  }

  private static @Nullable Refusal refusal(TestHouse house, Value.Rows homes) {
    OpenCase.Opened opened =
        house.opening.open(
            TestHouse.actor("front-desk"),
            new OpenCase.Request(
                "pinned-33-runs",
                TestHouse.LANTING,
                (plan, faults) -> answers("homes", homes),
                null,
                null,
                null,
                new OpenCase.From(null, "phone", null, null, false, null)));
    return ((Refused.ByCase) ((OpenCase.Opened.Not) opened).why()).why();
  }

  private static Value.Rows homes(int count) {
    List<Value.Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(new Value.Row("h" + i, answers("home", new Value.Id("h" + i))));
    }
    return new Value.Rows(rows);
  }

  private static Drawer drawer(Path files) throws IOException {
    return Drawer.open(files, Binder.shipped());
  }

  private TestHouse house(Drawer drawer) {
    return house(TestHouse.Books.of(drawer.binder()));
  }

  private TestHouse house(TestHouse.Books books) {
    Function<String, List<String>> nobody = type -> List.of();
    return new TestHouse(books, store, clock, new SplittableRandom(1), nobody);
  }

  private static SequencedMap<String, Value> answers(String name, Value value) {
    SequencedMap<String, Value> answers = new LinkedHashMap<>();
    answers.put(name, value);
    return answers;
  }

  private static void done(
      TestHouse house, Actor actor, UUID id, String step, SequencedMap<String, Value> answers) {
    Outcome outcome =
        house.run(actor, id, new Command.Done(step, answers, List.of(), null, List.of(), null));
    assertThat(outcome(outcome)).as(outcome.toString()).isEqualTo(Decision.Outcome.ACCEPTED);
  }

  private static Decision.Outcome outcome(Outcome outcome) {
    return outcome.results().getFirst().outcome();
  }

  private static Live live(TestHouse house, UUID id) {
    return house.reading.live(Actor.SYSTEM, id).orElseThrow();
  }

  private <T extends Fact> List<T> facts(TestHouse house, UUID id, Class<T> type) {
    return store.tail(Scope.whole("a test"), id, 0).orElseThrow().events().stream()
        .map(event -> EventBytes.read(event.bytes(), live(house, id).plan()).fact())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
