package dev.zhishou.desk.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.desk.triage.sense.Sense;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Writes what the language model is trained on, as triage hears it, when it is asked for with
/// `-Dlessons=FOLDER`. See `tools/triage/README.md`.
@EnabledIfSystemProperty(named = "lessons", matches = ".+")
class LessonsTest {
  private final Path folder = Path.of(System.getProperty("lessons", "."));
  private final Sense sense = Sense.asPublished().orElseThrow();

  /// For each saying, title and hint: its procedure, which of the three it is, whether the
  /// procedure is critical, and the numbers of its pieces.
  @Test
  void what_is_said_is_written() throws IOException {
    List<Known> binder =
        Suggest.known(
            ProcedureCatalog.shipped(Binder.of(Path.of(""))).all().stream()
                .map(ProcedureVersion::procedure)
                .toList());
    List<String> critical =
        binder.stream()
            .filter(known -> known.severity() == Severity.CRITICAL)
            .map(Known::id)
            .toList();
    List<String> lines = new ArrayList<>();
    for (Saying saying : Saying.read(Files.readString(Path.of("sop/sayings.tsv")))) {
      lines.add(line(saying.procedure(), "saying", saying.text(), critical));
    }
    for (Known one : binder) {
      lines.add(line(one.id(), "title", one.title(), critical));
      one.hints().forEach(hint -> lines.add(line(one.id(), "hint", hint, critical)));
    }
    Files.write(folder.resolve("lessons.tsv"), lines);
    assertThat(lines).hasSizeGreaterThan(9_000);
  }

  /// For each character its number and how it sounds, so that slips of the pen can be made.
  @Test
  void sounds_are_written() throws IOException {
    List<String> lines =
        IntStream.range(0x4e00, 0x9fff)
            .mapToObj(Character::toString)
            .map(sign -> sense.pieces(sign)[1] + "\t" + Traits.sound(sign.charAt(0)))
            .toList();
    Files.write(folder.resolve("sounds.tsv"), lines);
    assertThat(lines).hasSizeGreaterThan(20_000);
  }

  private String line(String procedure, String source, String text, List<String> critical) {
    String pieces =
        Arrays.stream(sense.pieces(Utterance.normalise(text)))
            .mapToObj(Long::toString)
            .collect(Collectors.joining(" "));
    return String.join("\t", procedure, source, critical.contains(procedure) ? "1" : "0", pieces);
  }
}
