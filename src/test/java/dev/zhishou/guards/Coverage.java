package dev.zhishou.guards;

import dev.zhishou.procedure.binder.Carrier;
import dev.zhishou.procedure.binder.Clauses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/// What is wrong with what the binder says of its obligations, each fault in a sentence.
final class Coverage {
  private static final Path LISTS = Path.of("src/test/resources/coverage");

  private Coverage() {}

  /// A list of `id: reason` lines of obligations that are still open; it may only shrink.
  static SequencedMap<String, String> open(String name) {
    try {
      SequencedMap<String, String> open = new LinkedHashMap<>();
      for (String line : Files.readAllLines(LISTS.resolve(name))) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] parts = line.split(":", 2);
          open.put(parts[0].strip(), parts.length < 2 ? "" : parts[1].strip());
        }
      }
      return open;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What is neither met nor listed, what is listed and met all the same, what is listed without a
  /// reason or does not exist.
  ///
  /// @param all the ids that are to be met
  /// @param met those that are
  static List<String> faults(Set<String> all, Set<String> met, Map<String, String> open) {
    Set<String> missing = new TreeSet<>(all);
    missing.removeAll(met);
    missing.removeAll(open.keySet());
    List<String> faults = new ArrayList<>(missing.stream().map(id -> id + " is open").toList());
    open.forEach(
        (id, reason) -> {
          if (!all.contains(id)) {
            faults.add(id + " is listed and does not exist");
          } else if (met.contains(id)) {
            faults.add(id + " is met now: take it off the list");
          } else if (reason.length() < 10) {
            faults.add(id + " is listed without a reason");
          }
        });
    return faults;
  }

  /// Obligations that are named and do not exist.
  static List<String> strangers(Clauses clauses, Set<String> named) {
    Set<String> strangers = new TreeSet<>(named);
    strangers.removeAll(clauses.clauses().keySet());
    return strangers.stream().map(id -> id + " is named and does not exist").toList();
  }

  /// Carriers that are code and whose test is not there or does not run.
  static List<String> untested(Collection<Carrier> carriers) {
    return carriers.stream()
        .distinct()
        .flatMap(carrier -> Stream.ofNullable(carrier.test()))
        .distinct()
        .filter(test -> !runs(test))
        .map(test -> test + " is no test that runs")
        .toList();
  }

  private static boolean runs(String test) {
    String[] parts = test.split("#");
    if (parts.length != 2 || !parts[0].endsWith("Test")) {
      return false;
    }
    try {
      Class<?> type =
          Class.forName("dev.zhishou." + parts[0], false, Coverage.class.getClassLoader());
      return !type.isAnnotationPresent(Disabled.class)
          && Stream.of(type.getDeclaredMethods())
              .filter(method -> method.getName().equals(parts[1]))
              .anyMatch(Coverage::runs);
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static boolean runs(Method method) {
    return method.isAnnotationPresent(Test.class) && !method.isAnnotationPresent(Disabled.class);
  }
}
