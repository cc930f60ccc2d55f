package dev.zhishou.guards;

import static java.util.stream.Collectors.toMap;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// A source file as the compiler parses it, without types.
record SourceFile(String path, String text, CompilationUnitTree unit, DocTrees trees) {

  /// All `.java` files under a folder, parsed in one go.
  static List<SourceFile> under(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return parsed(
          files
              .filter(file -> file.toString().endsWith(".java"))
              .sorted()
              .map(file -> new Text(file.toString(), read(file)))
              .toList());
    }
  }

  static SourceFile of(String path, String text) {
    try {
      return parsed(List.of(new Text(path, text))).getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<SourceFile> parsed(List<Text> texts) throws IOException {
    var task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, ignored -> {}, null, null, texts);
    var trees = DocTrees.instance(task);
    var byName = texts.stream().collect(toMap(Text::getName, text -> text));
    var files = new ArrayList<SourceFile>();
    for (var unit : task.parse()) {
      var text = byName.get(unit.getSourceFile().getName());
      files.add(new SourceFile(text.path, text.text, unit, trees));
    }
    return files;
  }

  int lines() {
    return (int) text.lines().count();
  }

  /// How many lines a piece of the file stands on.
  int lines(Tree tree) {
    return (int) (line(end(tree)) - line(start(tree)) + 1);
  }

  /// Where a piece begins, as `path:line`.
  String at(Tree tree) {
    return path + ":" + line(start(tree));
  }

  /// The file's name without folder and ending.
  String name() {
    var file = path.substring(path.lastIndexOf('/') + 1);
    return file.substring(0, file.length() - ".java".length());
  }

  /// The folder that the file stands in.
  String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /// The lines that contain one of the words, as `path:line words`.
  List<String> linesWith(String... words) {
    var found = new ArrayList<String>();
    var lines = text.lines().toList();
    for (var i = 0; i < lines.size(); i++) {
      for (var word : words) {
        if (lines.get(i).contains(word)) {
          found.add(String.format(Locale.ROOT, "%s:%d %s", path, i + 1, word));
        }
      }
    }
    return found;
  }

  private long start(Tree tree) {
    return trees.getSourcePositions().getStartPosition(unit, tree);
  }

  private long end(Tree tree) {
    return trees.getSourcePositions().getEndPosition(unit, tree);
  }

  private long line(long position) {
    return unit.getLineMap().getLineNumber(position);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String path;
    private final String text;

    Text(String path, String text) {
      super(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE);
      this.path = path;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
