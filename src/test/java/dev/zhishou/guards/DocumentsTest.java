package dev.zhishou.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentsTest {

  private static final int TERM = 1;
  private static final int CHINESE = 2;
  private static final int CLASS = 3;

  @Test
  void one_term_is_one_class_and_one_chinese_word() throws IOException {
    var rows = rows();
    assertThat(rows).hasSizeGreaterThan(30);
    for (var column : List.of(TERM, CHINESE, CLASS)) {
      assertThat(rows.stream().map(row -> row.get(column))).doesNotHaveDuplicates();
    }
    assertThat(rows.stream().map(row -> row.get(CHINESE)))
        .allSatisfy(word -> assertThat(word).containsPattern("\\p{IsHan}"));
  }

  @Test
  void every_class_of_the_glossary_is_there() throws IOException {
    assertThat(rows().stream().map(row -> row.get(CLASS).replace("`", "")))
        .filteredOn(name -> !Files.exists(source(name)))
        .isEmpty();
  }

  @Test
  void every_test_that_the_threats_name_is_there() throws IOException {
    var named =
        Pattern.compile("`(\\w+Test)`")
            .matcher(Files.readString(Path.of("docs/THREATS.md")))
            .results()
            .map(found -> found.group(1) + ".java")
            .toList();
    try (var files = Files.walk(Path.of("src/test/java"))) {
      var there = files.map(file -> file.getFileName().toString()).toList();
      assertThat(named).isNotEmpty().isSubsetOf(there);
    }
  }

  @Test
  void every_decision_has_a_number_of_its_own_and_stands_in_the_list() throws IOException {
    var list = Files.readString(Path.of("docs/adr/README.md"));
    try (var files = Files.list(Path.of("docs/adr"))) {
      var decisions =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("README.md"))
              .toList();
      assertThat(decisions).isNotEmpty().allMatch(name -> list.contains("(" + name + ")"));
      assertThat(decisions.stream().map(name -> name.substring(0, 4))).doesNotHaveDuplicates();
    }
  }

  private static Path source(String name) {
    return Path.of("src/main/java/dev/zhishou", name.replace('.', '/') + ".java");
  }

  private static List<List<String>> rows() throws IOException {
    return Files.readAllLines(Path.of("docs/GLOSSARY.md")).stream()
        .filter(line -> line.startsWith("| ") && line.contains("`"))
        .map(line -> List.of(line.split("\\|")).stream().map(String::strip).toList())
        .toList();
  }
}
