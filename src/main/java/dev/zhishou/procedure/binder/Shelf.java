package dev.zhishou.procedure.binder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Where a binder's files stand: path within the binder, with `/`, to their bytes.
final class Shelf {
  private static final String PACKED = "/binder/";
  private static final Pattern OBLIGATION = Pattern.compile("\\b\\d{3}-\\d{3}\\b");
  private static final List<String> FOLDERS =
      List.of("sop", "records", "notices", "law", "articles", "requirements");

  private static final List<String> ENDINGS = List.of(".yaml", ".tsv");

  private final SequencedMap<String, byte[]> files;

  private Shelf(SequencedMap<String, byte[]> files) {
    this.files = files;
  }

  /// The files of a checkout or of a company's own folder.
  static Shelf of(Path folder) throws IOException {
    SequencedMap<String, byte[]> files = new TreeMap<>();
    for (String part : FOLDERS) {
      if (!Files.isDirectory(folder.resolve(part))) {
        continue;
      }
      try (Stream<Path> tree = Files.walk(folder.resolve(part))) {
        for (Path file : tree.filter(Files::isRegularFile).toList()) {
          String name = folder.relativize(file).toString().replace('\\', '/');
          if (ENDINGS.stream().anyMatch(name::endsWith)) {
            files.put(name, Files.readAllBytes(file));
          }
        }
      }
    }
    return new Shelf(files);
  }

  /// The files that are packed into the jar.
  static Shelf packed() {
    SequencedMap<String, byte[]> files = new TreeMap<>();
    PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    try {
      for (String part : FOLDERS) {
        for (String ending : ENDINGS) {
          String pattern = "classpath*:binder/" + part + "/**/*" + ending;
          for (Resource resource : resolver.getResources(pattern)) {
            String url = resource.getURL().toString();
            String name = url.substring(url.lastIndexOf(PACKED) + PACKED.length());
            try (InputStream in = resource.getInputStream()) {
              files.putIfAbsent(name, in.readAllBytes());
            }
          }
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new Shelf(files);
  }

  /// The files under a folder, in alphabetical order.
  List<String> under(String folder) {
    List<String> names = new ArrayList<>();
    for (String name : files.keySet()) {
      if (name.startsWith(folder + "/")) {
        names.add(name);
      }
    }
    return names;
  }

  /// This shelf with other texts in the place of its own.
  Shelf with(Map<String, String> texts) {
    SequencedMap<String, byte[]> more = new TreeMap<>(files);
    texts.forEach((name, text) -> more.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return new Shelf(more);
  }

  /// Whether a file is there.
  boolean has(String name) {
    return files.containsKey(name);
  }

  /// The ids of obligations that stand in any file but the list of obligations itself.
  Set<String> claims() {
    Set<String> ids = new HashSet<>();
    files.forEach(
        (name, bytes) -> {
          if (!name.startsWith("requirements/")) {
            Matcher id = OBLIGATION.matcher(new String(bytes, StandardCharsets.UTF_8));
            while (id.find()) {
              ids.add(id.group());
            }
          }
        });
    return ids;
  }

  /// The bytes of a file; none where it is not there.
  byte[] bytes(String name) {
    return files.getOrDefault(name, new byte[0]);
  }
}
