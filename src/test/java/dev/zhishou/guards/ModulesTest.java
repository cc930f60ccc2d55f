package dev.zhishou.guards;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.Zhishou;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  static final ApplicationModules MODULES = ApplicationModules.of(Zhishou.class);

  private static final String ALL = "all";

  /// The table of docs/ARCHITECTURE.md: who may call whom. A row changes together with the document
  /// and a decision record, not to let a class through.
  private static final Map<String, List<String>> MAY_CALL =
      Map.ofEntries(
          row("platform"),
          row("time"),
          row("access", "platform", "time"),
          row("evidence", "platform", "access"),
          row("procedure", "platform", "time", "access"),
          row("casework", "platform", "time", "access", "evidence", "procedure"),
          row("duty", "platform", "time", "access", "procedure", "casework", "notify"),
          row("community", "platform", "time", "access", "evidence", "procedure", "casework"),
          row(
              "notify",
              "platform",
              "time",
              "access",
              "evidence",
              "procedure",
              "casework",
              "community"),
          row("dispatch", "platform", "time", "access", "procedure", "casework", "duty", "notify"),
          row("records", "platform", "time", "access", "evidence", "procedure", "casework"),
          row("custody", "platform", "time", "access", "evidence", "procedure", "casework"),
          row("ledger", "platform", "time", "access", "procedure", "casework", "community"),
          row(
              "desk",
              "platform",
              "time",
              "access",
              "evidence",
              "procedure",
              "casework",
              "community",
              "duty"),
          row(
              "insight",
              "platform",
              "time",
              "access",
              "procedure",
              "casework",
              "community",
              "duty",
              "records"),
          row(
              "portal",
              "platform",
              "time",
              "access",
              "procedure",
              "casework",
              "community",
              "notify",
              "desk"),
          row("demo", ALL));

  @Test
  void modules_call_only_what_they_declare() {
    MODULES.verify();
  }

  @Test
  void every_module_declares_what_the_table_allows_it() throws ClassNotFoundException {
    assertThat(existing()).isNotEmpty();
    for (var module : existing()) {
      assertThat(MAY_CALL).as("the table has no row for module %s", module).containsKey(module);
      assertThat(declared(module))
          .as("allowedDependencies of %s, compared with the table in ModulesTest", module)
          .isEqualTo(allowed(module));
    }
  }

  private static Set<String> allowed(String module) {
    var row = MAY_CALL.get(module);
    var all = row.contains(ALL) ? existing().stream() : row.stream();
    return all.filter(existing()::contains)
        .filter(name -> !name.equals(module))
        .collect(toCollection(TreeSet::new));
  }

  /// The modules that a package-info names, `casework :: spi` counted as `casework`.
  private static Set<String> declared(String module) throws ClassNotFoundException {
    var annotation =
        Class.forName("dev.zhishou." + module + ".package-info")
            .getAnnotation(ApplicationModule.class);
    assertThat(annotation).as("module %s has no @ApplicationModule", module).isNotNull();
    return Stream.of(annotation.allowedDependencies())
        .map(name -> name.split("::")[0].strip())
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> existing() {
    return MODULES.stream().map(module -> module.getIdentifier().toString()).collect(toSet());
  }

  private static Map.Entry<String, List<String>> row(String module, String... mayCall) {
    return Map.entry(module, List.of(mayCall));
  }
}
