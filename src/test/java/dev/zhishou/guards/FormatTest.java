package dev.zhishou.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FormatTest {

  @Test
  void every_source_is_formatted() throws Exception {
    assertThat(Format.unformatted(Path.of("src"), false))
        .as("mend with: ./mvnw -q validate -Pformat")
        .isEmpty();
  }

  @Test
  void the_formatter_keeps_markdown_comments_and_reads_the_newest_syntax() throws Exception {
    var text =
        """
        /// A table:
        ///
        /// | a | b |
        /// | - | - |
        record Pair(int a, Object b) {
          int sum() {
            return b instanceof Pair(int c, _) ? a + c : a;
          }
        }
        """;
    assertThat(Format.formatted(Path.of("Pair.java"), text)).isEqualTo(text);
    assertThat(Format.formatted(Path.of("Pair.java"), text.replace("int sum", "int  sum")))
        .isEqualTo(text);
  }

  @Test
  void a_long_docstring_line_is_wrapped_and_a_broken_one_is_mended() throws Exception {
    var word = "word ".repeat(19).strip();
    assertThat(Format.formatted(Path.of("A.java"), "/// " + word + " and more\nclass A {}\n"))
        .isEqualTo("/// " + word + "\n/// and more\nclass A {}\n");
    assertThat(Format.formatted(Path.of("A.java"), "/// one\n// two\nclass A {}\n"))
        .isEqualTo("/// one\n/// two\nclass A {}\n");
  }
}
