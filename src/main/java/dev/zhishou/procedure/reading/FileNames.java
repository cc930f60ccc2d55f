package dev.zhishou.procedure.reading;

import dev.zhishou.procedure.condition.Names;
import dev.zhishou.procedure.condition.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the conditions of one file may read: its own names, what is built in, what the cases it
/// starts answer, and the names of its frame.
final class FileNames implements Names {
  private static final Type SEVERITY =
      new Type(Type.Sort.CHOICE, false, false, Set.copyOf(Vocabulary.SEVERITIES), Map.of());

  private final Outline outline;
  private final Surroundings surroundings;

  FileNames(Outline outline, Surroundings surroundings) {
    this.outline = outline;
    this.surroundings = surroundings;
  }

  @Override
  public Optional<Type> type(String name) {
    Optional<Type> own = outline.type(name);
    if (own.isPresent()) {
      return own;
    }
    int dot = name.indexOf('.');
    return dot < 0 ? builtIn(name) : dotted(name.substring(0, dot), name.substring(dot + 1));
  }

  private static Optional<Type> builtIn(String name) {
    return switch (name) {
      case "opened", "now" -> Optional.of(Type.MOMENT);
      case "opener", "reporter", "home", "place", "this" -> Optional.of(Type.ID);
      case "channel" -> Optional.of(Type.TEXT);
      case "severity" -> Optional.of(SEVERITY);
      case "drill", "night" -> Optional.of(Type.YES_NO);
      case "run" -> Optional.of(Type.WHOLE);
      case "alert" -> Optional.of(Type.ANY);
      default -> Optional.empty();
    };
  }

  private Optional<Type> dotted(String before, String after) {
    if (before.equals("alert")) {
      return Optional.of(Type.ANY);
    }
    boolean ofFrame = before.equals("frame");
    String procedure = ofFrame ? outline.frame() : outline.starts().get(before);
    if (procedure == null) {
      return Optional.empty();
    }
    Optional<Outline> other = surroundings.outline(procedure);
    if (other.isEmpty() || after.indexOf('.') >= 0) {
      return Optional.of(Type.ANY); // that the procedure is unknown is found elsewhere
    }
    return ofFrame
        ? other.get().type(after)
        : Optional.ofNullable(other.get().asks().get(after)).map(Type::of);
  }

  @Override
  public Collection<String> known() {
    Set<String> known = new TreeSet<>(Vocabulary.BUILT_IN);
    known.addAll(outline.asks().keySet());
    known.addAll(outline.steps());
    known.addAll(outline.figures().keySet());
    String frame = outline.frame();
    if (frame != null) {
      surroundings
          .outline(frame)
          .ifPresent(other -> other.steps().forEach(step -> known.add("frame." + step)));
    }
    return known;
  }

  @Override
  public boolean role(String id) {
    return surroundings.roles().contains(id);
  }
}
