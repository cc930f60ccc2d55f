package dev.zhishou.guards;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

class ModulesDriftTest {

  @Test
  void the_drawing_of_the_modules_is_up_to_date() throws Exception {
    Drift.check(Path.of("docs/modules.md"), document(modules()));
  }

  private static String document(TreeMap<String, Set<String>> modules) throws IOException {
    var text = new StringBuilder("# Modules\n\n");
    text.append("Generated from the `package-info.java` of each module; do not edit.\n");
    text.append("An arrow says *may call*; what a called module may call is not drawn again.\n\n");
    text.append("```mermaid\nflowchart TD\n");
    for (var module : modules.entrySet()) {
      text.append("  ").append(module.getKey()).append('\n');
      for (var called : nearest(module.getValue(), modules)) {
        text.append("  ").append(module.getKey()).append(" --> ").append(called).append('\n');
      }
    }
    text.append("```\n\n| module | may call | owns |\n| --- | --- | --- |\n");
    for (var module : modules.entrySet()) {
      var called = module.getValue().isEmpty() ? "–" : String.join(", ", module.getValue());
      text.append("| `%s` | %s | %s |\n".formatted(module.getKey(), called, owns(module.getKey())));
    }
    return text.toString();
  }

  /// Without those that another called module may call anyway.
  private static Set<String> nearest(Set<String> called, TreeMap<String, Set<String>> modules) {
    var nearest = new TreeSet<>(called);
    called.forEach(one -> nearest.removeAll(modules.getOrDefault(one, Set.of())));
    return nearest;
  }

  private static TreeMap<String, Set<String>> modules() throws ClassNotFoundException {
    var modules = new TreeMap<String, Set<String>>();
    for (var module : ModulesTest.MODULES) {
      var name = module.getIdentifier().toString();
      var called = new TreeSet<String>();
      Stream.of(
              Class.forName("dev.zhishou." + name + ".package-info")
                  .getAnnotation(ApplicationModule.class)
                  .allowedDependencies())
          .forEach(dependency -> called.add(dependency.split("::")[0].strip()));
      modules.put(name, called);
    }
    return modules;
  }

  /// The first paragraph of the module's docstring.
  private static String owns(String module) throws IOException {
    var lines =
        Files.readAllLines(Path.of("src/main/java/dev/zhishou", module, "package-info.java"));
    return paragraph(lines).replace("|", "\\|");
  }

  private static String paragraph(List<String> lines) {
    return lines.stream()
        .takeWhile(line -> line.startsWith("///") && !line.equals("///"))
        .map(line -> line.substring(3).strip())
        .collect(joining(" "));
  }
}
