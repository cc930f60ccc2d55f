package dev.zhishou.platform.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The places where the sources seal something, as `table.column`.
final class Places {
  private static final Pattern PLACE =
      Pattern.compile("new SealedAt\\(\\s*\"(\\w+)\",\\s*(?:\"(\\w+)\"|(\\w+))");
  private static final Pattern USE = Pattern.compile("\\bat\\(\"(\\w+)\",");

  private Places() {}

  static Set<String> sealed() {
    Set<String> found = new TreeSet<>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        Matcher place = PLACE.matcher(source);
        while (place.find()) {
          if (place.group(2) != null) {
            found.add(place.group(1) + "." + place.group(2));
          } else {
            Matcher use = USE.matcher(source);
            while (use.find()) {
              found.add(place.group(1) + "." + use.group(1));
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
