package dev.zhishou.procedure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.Shelved;
import dev.zhishou.procedure.reading.Vocabulary;
import dev.zhishou.procedure.reading.WordGuide;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

class SchemaTest {
  private static final com.networknt.schema.Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Schema.text(), InputFormat.JSON);

  private static List<Error> errors(String yaml) {
    Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return SCHEMA.validate(new JsonMapper().writeValueAsString(read), InputFormat.JSON);
  }

  static List<Shelved> shipped() {
    return List.copyOf(Binder.shipped().procedures().values());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedProcedureFitsTheSchema(Shelved procedure) {
    assertThat(errors(procedure.source())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown-word",
        "unknown-word-asks",
        "unknown-word-inside",
        "type",
        "no-do",
        "shape"
      })
  void faultsOfFormDoNotFitTheSchema(String example) throws Exception {
    Path faulty = Path.of("src/test/resources/lint", example + ".bad.yaml");
    assertThat(errors(Files.readString(faulty))).isNotEmpty();
    Path sound = Path.of("src/test/resources/lint", example + ".good.yaml");
    assertThat(errors(Files.readString(sound))).isEmpty();
  }

  @Test
  void everyWordIsExplained() {
    Map.of(
            "procedure", Vocabulary.PROCEDURE,
            "step", Vocabulary.STEP,
            "ask", Vocabulary.ASK,
            "opens", Vocabulary.OPENS,
            "figure", Vocabulary.FIGURE,
            "again", Vocabulary.AGAIN,
            "starts", Vocabulary.STARTS,
            "frame", Vocabulary.FRAME,
            "custody", Vocabulary.CUSTODY)
        .forEach(
            (place, words) ->
                assertThat(words)
                    .allSatisfy(word -> assertThat(WordGuide.of(place, word)).isPresent()));
  }
}
