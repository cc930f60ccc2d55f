package dev.zhishou.casework.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.scenario.Drawer;
import dev.zhishou.procedure.binder.Binder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Twenty worlds on PostgreSQL, with the store, the watch and the task table of the product.
/// Threads take turns as they like, so a failing seed fails often, not always. A single one is run
/// by `-Dworld.postgres=1 -Dworld.postgres.first=…`.
@Tag("database")
class PostgresWorldTest {
  private static final int ACTIONS = 25;

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static TestHouse.Books books;

  @BeforeAll
  static void read() throws Exception {
    Drawer drawer = Drawer.open(Path.of("src/test/resources/world"), Binder.shipped());
    assertThat(drawer.findings().values()).allMatch(List::isEmpty);
    books = TestHouse.Books.of(drawer.binder());
  }

  @Test
  void every_promise_holds_with_threads_and_lines_that_are_cut() throws Exception {
    int first = Integer.getInteger("world.postgres.first", 1);
    int seeds = Integer.getInteger("world.postgres", 20);
    List<String> failed = new ArrayList<>();
    int cases = 0;
    for (int seed = first; seed < first + seeds; seed++) {
      DATABASE.asOwner(
          "truncate case_head, case_event, case_private, case_step, case_record, case_home, counter, task,"
              + " idempotency, change");
      try (PostgresWorld world = new PostgresWorld(seed, books, DATABASE)) {
        world.run(ACTIONS);
        cases += world.store.ids().size();
      } catch (Exception | AssertionError broken) {
        failed.add(seed + ": " + broken);
      }
    }
    assertThat(failed).isEmpty();
    assertThat(cases).as("something happened").isGreaterThan(2 * seeds);
  }
}
