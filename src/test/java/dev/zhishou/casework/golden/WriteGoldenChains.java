package dev.zhishou.casework.golden;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.MovedClock;
import dev.zhishou.casework.TestHouse;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.event.Digest;
import dev.zhishou.casework.store.InMemoryCaseStore;
import dev.zhishou.casework.store.Tail;
import dev.zhishou.platform.Scope;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.model.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.UUID;

/// Writes a chain for a release, run by hand once: `java … WriteGoldenChains NAME`. A folder that
/// exists is left alone.
final class WriteGoldenChains {
  private final MovedClock clock = new MovedClock("2026-11-21T06:00:00Z");
  private final InMemoryCaseStore store = new InMemoryCaseStore();
  private final TestHouse house = new TestHouse(store, clock, new SplittableRandom(1));

  /// Writes `src/test/resources/golden/NAME`.
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of("src/test/resources/golden", arguments[0]);
    if (Files.exists(folder)) {
      throw new IllegalStateException(folder + " is there and stays as it is");
    }
    new WriteGoldenChains().write(folder);
  }

  private void write(Path folder) throws IOException {
    UUID id = played();
    Live live = house.reading.live(Actor.SYSTEM, id).orElseThrow();
    Tail tail = store.tail(Scope.whole("golden chains"), id, 0).orElseThrow();
    StringBuilder lines = new StringBuilder();
    tail.events()
        .forEach(e -> lines.append(new String(e.bytes(), StandardCharsets.UTF_8)).append('\n'));
    var opened = live.state().head().opened();
    var version =
        ProcedureCatalog.shipped(TestHouse.binder()).newest(opened.procedure()).orElseThrow();
    for (var file : version.files().entrySet()) {
      put(folder.resolve("binder").resolve(file.getKey()), file.getValue());
    }
    for (String path :
        List.of("sop/roles.yaml", "sop/kinds.yaml", "sop/selections.yaml", "sop/ladder.yaml")) {
      put(folder.resolve("binder").resolve(path), Files.readString(Path.of(path)));
    }
    put(folder.resolve("events.jsonl"), lines.toString());
    put(folder.resolve("hash"), Digest.hex(tail.lastHash()) + "\n");
    put(folder.resolve("state.txt"), GoldenChainsTest.told(live.state()));
  }

  private UUID played() {
    Actor desk = TestHouse.actor("front-desk");
    UUID id = house.opened("lift-entrapment");
    clock.forward(Duration.ofMinutes(1));
    house.run(desk, id, new Command.Note(null, "已联系维保单位"));
    house.run(desk, id, new Command.Take("call_contractor"));
    house.run(
        desk,
        id,
        new Command.Done(
            "find_floor",
            answers(),
            List.of(),
            new Command.InName(null, "保安亭", "王五", null),
            List.of(),
            null));
    for (int minute = 0; minute < 125; minute++) {
      clock.forward(Duration.ofMinutes(1));
      store.due(clock.instant(), 100).forEach(due -> house.time.in(due.caseId(), due.lastSeq()));
    }
    house.run(TestHouse.actor("project-manager"), id, new Command.Skip("frame", "不需要指挥"));
    return id;
  }

  private static SequencedMap<String, Value> answers() {
    SequencedMap<String, Value> answers = new LinkedHashMap<>();
    answers.put("floor", new Value.Text("6"));
    return answers;
  }

  private static void put(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
