package dev.zhishou.casework.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Decider;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.PlanDecider;
import dev.zhishou.casework.event.Digest;
import dev.zhishou.casework.event.EventBytes;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Chains of released versions: they must verify and fold to the same state for ever. A folder
/// holds the procedure's files (`binder/`), `events.jsonl`, `hash` and `state.txt`. It is written
/// once and never again.
class GoldenChainsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  static Stream<Path> chains() throws IOException {
    try (var folders = Files.list(GOLDEN)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("chains")
  void a_chain_of_an_old_release_verifies_and_folds_to_the_stored_state(Path folder)
      throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("events.jsonl"));
    assertThat(lines).isNotEmpty();
    Decider decider = decider(folder, lines.getFirst());
    byte[] before = null;
    CaseState state = null;
    for (String line : lines) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      assertThat(EventBytes.prev(bytes).orElse(null)).isEqualTo(before);
      CaseEvent event = EventBytes.read(bytes, decider.plan());
      state = decider.evolve(state, event);
      before = Digest.sha256(bytes);
    }
    assertThat(Digest.hex(before)).isEqualTo(read(folder, "hash").strip());
    assertThat(told(state)).isEqualTo(read(folder, "state.txt"));
  }

  static Decider decider(Path folder, String first) throws IOException {
    String id = first.replaceFirst(".*\"procedure\":\"([a-z-]+)\".*", "$1");
    ProcedureVersion version =
        ProcedureCatalog.shipped(Binder.of(folder.resolve("binder"))).newest(id).orElseThrow();
    List<Form> forms =
        version.forms().values().stream()
            .map(
                f ->
                    new Form(
                        f.id(), f.title(), f.number(), f.fields(), f.signed(), f.read(), f.keep()))
            .toList();
    return new PlanDecider(new Plan(version.procedure(), version.frame(), forms));
  }

  /// A state in words that stay the same whatever is added to it later.
  static String told(CaseState state) {
    String answers =
        state.answers().entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(e -> "answer " + e.getKey() + " " + e.getValue().getLast().value())
            .collect(Collectors.joining("\n"));
    String runs =
        state.runs().values().stream()
            .map(
                run ->
                    "run %s %s ready %s due %s by %s taken %s rung %s late %s"
                        .formatted(
                            run.id(),
                            run.state().word(),
                            run.derived().ready(),
                            run.derived().due(),
                            run.doing().by(),
                            run.hold().takenBy(),
                            run.call().rung(),
                            run.doing().late()))
            .collect(Collectors.joining("\n"));
    return "%s %s %s seq %s outcome %s\n%s\n%s\n%s\n%s\n"
        .formatted(
            state.head().opened().number(),
            state.status().status(),
            state.status().severity(),
            state.status().seq(),
            state.status().outcome(),
            answers,
            runs,
            state.beside().links().stream().map(l -> "link " + l.number()).toList(),
            state.beside().records().stream().map(r -> "record " + r.number()).toList());
  }

  private static String read(Path folder, String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
