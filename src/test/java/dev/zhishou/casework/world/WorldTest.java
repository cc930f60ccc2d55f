package dev.zhishou.casework.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.scenario.Drawer;
import dev.zhishou.procedure.binder.Binder;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Many small worlds in which everything fails that may fail. One that does not keep its promises
/// prints its seed: `-Dworld.seed=…` runs it alone, `-Dworld.seeds=…` says how many run.
class WorldTest {
  private static final int ACTIONS = 32;
  private static final int MOST_TRIES = 150;
  private static TestHouse.Books books;

  @BeforeAll
  static void read() throws Exception {
    Drawer drawer = Drawer.open(Path.of("src/test/resources/world"), Binder.shipped());
    assertThat(drawer.findings().values()).allMatch(List::isEmpty);
    books = TestHouse.Books.of(drawer.binder());
  }

  @Test
  void every_promise_holds_whatever_fails() {
    String only = System.getProperty("world.seed");
    if (only != null) {
      new WorldRun(Long.parseLong(only), books, Planted.NOTHING).run(ACTIONS);
      return;
    }
    long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    List<String> failed = new ArrayList<>();
    int seeds = Integer.getInteger("world.seeds", 2_000);
    for (long seed = 1; seed <= seeds; seed++) {
      try {
        new WorldRun(seed, books, Planted.NOTHING).run(ACTIONS);
      } catch (RuntimeException | AssertionError broken) {
        failed.add("-Dworld.seed=" + seed + " " + brief(broken));
      }
    }
    long cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1_000_000;
    System.out.println("worlds: " + seeds + ", CPU " + cpu + " ms");
    assertThat(failed.stream().limit(12)).as("%s worlds", seeds).isEmpty();
  }

  private static String brief(Throwable broken) {
    String text = broken.toString();
    return text.substring(0, Math.min(text.length(), 1500)) + " " + broken.getStackTrace()[0];
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOTHING")
  void each_promise_notices_the_fault_that_is_planted_for_it(Planted planted) {
    List<Promise> noticed = new ArrayList<>();
    for (long seed = 1; seed <= MOST_TRIES && !noticed.contains(planted.breaks); seed++) {
      try {
        new WorldRun(seed, books, planted).run(ACTIONS);
      } catch (Promise.Broken broken) {
        noticed.add(broken.promise());
      } catch (RuntimeException bug) {
        // The house stumbles over the fault before the world has run dry.
        assertThat(bug).isNotNull();
      }
    }
    assertThat(noticed).contains(planted.breaks);
  }
}
