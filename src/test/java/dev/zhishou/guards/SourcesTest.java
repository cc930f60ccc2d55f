package dev.zhishou.guards;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What no byte code shows: sizes, docstrings, `default`, words left behind. Each rule is shown a
/// planted fault first, so that it cannot pass because it looks at nothing.
class SourcesTest {

  private static final long FILES = 20;

  private static final int MEDIAN = 60;

  private static List<SourceFile> main;
  private static List<SourceFile> tests;

  @BeforeAll
  static void read() throws IOException {
    main = SourceFile.under(Path.of("src/main/java"));
    tests = SourceFile.under(Path.of("src/test/java"));
  }

  @Test
  void files_methods_and_constructors_stay_small_and_public_types_are_described() {
    assertThat(Shapes.faults(planted("public class A {" + "\n".repeat(300) + "}")))
        .containsExactly(
            "src/Planted.java:1 file has 301 lines, at most 300",
            "src/Planted.java:1 public type A has no /// docstring");
    assertThat(Shapes.faults(planted("class A { void a() {" + "\n".repeat(50) + "} }")))
        .containsExactly("src/Planted.java:1 a has 51 lines, at most 50");
    assertThat(
            Shapes.faults(
                planted(
                    "record A(int a, int b, int c, int d, int e, int f, int g, int h) {}"
                        + "class B { B(int a, int b, int c, int d, int e, int f, int g, int h) {} }")))
        .containsExactly(
            "src/Planted.java:1 A has 8 parameters, at most 7",
            "src/Planted.java:1 constructor has 8 parameters, at most 7");
    assertThat(faults(main)).isEmpty();
  }

  @Test
  void an_exemption_has_a_reason() {
    var record = " record A(int a, int b, int c, int d, int e, int f, int g, int h) {}";
    assertThat(Shapes.faults(planted("@Exempt(reason = \"the shape of the interface\")" + record)))
        .isEmpty();
    assertThat(Shapes.faults(planted("@Exempt(reason = \"\")" + record)))
        .containsExactly("src/Planted.java:1 @Exempt needs a reason in a sentence");
  }

  @Test
  void tests_stay_small_too() {
    assertThat(tests.stream().filter(file -> file.lines() > Shapes.FILE).map(SourceFile::path))
        .isEmpty();
  }

  @Test
  void half_of_the_files_have_sixty_lines_or_fewer() {
    var lines = main.stream().mapToInt(SourceFile::lines).sorted().toArray();
    assertThat(lines[lines.length / 2]).isPositive().isLessThanOrEqualTo(MEDIAN);
  }

  @Test
  void packages_stay_small() {
    var sizes =
        Stream.concat(main.stream(), tests.stream())
            .filter(file -> !file.name().equals("package-info"))
            .collect(groupingBy(SourceFile::folder, counting()));
    assertThat(sizes).isNotEmpty();
    assertThat(sizes.entrySet()).filteredOn(size -> size.getValue() > FILES).isEmpty();
  }

  @Test
  void every_package_is_null_marked_and_described() {
    var marked =
        main.stream()
            .filter(file -> file.name().equals("package-info"))
            .filter(file -> file.text().contains("@NullMarked") && file.text().startsWith("///"))
            .map(SourceFile::folder)
            .toList();
    assertThat(marked).isNotEmpty();
    assertThat(main.stream().map(SourceFile::folder).distinct())
        .filteredOn(folder -> !folder.endsWith("dev/zhishou/"))
        .filteredOn(folder -> !marked.contains(folder))
        .isEmpty();
  }

  @Test
  void a_switch_over_our_own_cases_names_them_all() {
    var planted =
        planted(
            """
            sealed interface Shape permits Round, Flat {}
            record Round(int r) implements Shape {}
            record Flat() implements Shape {}
            enum Colour { RED, BLUE }
            class A {
              int a(Shape s) {
                return switch (s) {
                  case Round(int r) -> r;
                  default -> 0;
                };
              }
              void b(Colour c) {
                switch (c) {
                  case RED -> a(null);
                  default -> {}
                }
              }
              int c(Object o) {
                return switch (o) {
                  case String s -> 1;
                  default -> 0;
                };
              }
            }
            """);
    assertThat(new Defaults(List.of(planted)).faults(planted))
        .containsExactly(
            "src/Planted.java:7 default in a switch over Shape",
            "src/Planted.java:13 default in a switch over Colour");
    var defaults = new Defaults(main);
    assertThat(main.stream().flatMap(file -> defaults.faults(file).stream())).isEmpty();
  }

  @Test
  void nothing_is_left_for_later() {
    String[] words = {"TO" + "DO", "FIX" + "ME", "XX" + "X", "not imple" + "mented"};
    assertThat(planted("// " + words[0]).linesWith(words)).hasSize(1);
    assertThat(
            Stream.concat(main.stream(), tests.stream())
                .flatMap(file -> file.linesWith(words).stream()))
        .isEmpty();
  }

  @Test
  void docstrings_are_markdown() {
    assertThat(planted("/" + "** old */ class A {}").linesWith("/" + "**")).hasSize(1);
    assertThat(main.stream().flatMap(file -> file.linesWith("/" + "** ").stream())).isEmpty();
    assertThat(brokenDocstrings(planted("/// long\n// line\nclass A {}"))).hasSize(1);
    assertThat(main.stream().flatMap(file -> brokenDocstrings(file).stream())).isEmpty();
  }

  @Test
  void tests_do_not_sleep_and_are_not_switched_off() {
    String[] words = {"Thread" + ".sleep(", "@Dis" + "abled", "assertTrue" + "(true)"};
    assertThat(planted(words[0] + "10)").linesWith(words)).hasSize(1);
    assertThat(tests.stream().flatMap(file -> file.linesWith(words).stream())).isEmpty();
  }

  /// Where the formatter has broken a docstring that was over 100 columns wide.
  private static List<String> brokenDocstrings(SourceFile file) {
    var lines = file.text().lines().map(String::strip).toList();
    return IntStream.range(1, lines.size())
        .filter(i -> lines.get(i - 1).startsWith("/// ") && lines.get(i).startsWith("// "))
        .mapToObj(i -> file.path() + ":" + (i + 1) + " docstring line too long")
        .toList();
  }

  private static List<String> faults(List<SourceFile> files) {
    assertThat(files).isNotEmpty();
    return files.stream().flatMap(file -> Shapes.faults(file).stream()).toList();
  }

  private static SourceFile planted(String text) {
    return SourceFile.of("src/Planted.java", text);
  }
}
