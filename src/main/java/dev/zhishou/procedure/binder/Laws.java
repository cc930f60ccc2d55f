package dev.zhishou.procedure.binder;

import dev.zhishou.procedure.model.Figure;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Yaml;
import dev.zhishou.time.Span;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Legal clocks by place (`law/`): a figure whose source is `law/<entry>` takes the bound of the
/// community's place, and of the places around it (LAW.md).
public final class Laws {
  private static final String SOURCE = "law/";
  private static final int MOST_PLACES = 8;

  private final Binder binder;

  /// The laws of a binder.
  public Laws(Binder binder) {
    this.binder = binder;
  }

  /// The figures of a procedure that the law of a place tightens, as they are written.
  public SequencedMap<String, String> tighter(Procedure procedure, String place) {
    SequencedMap<String, String> tighter = new LinkedHashMap<>();
    procedure
        .figures()
        .forEach(
            (name, figure) -> {
              Span bound = bound(figure.source(), place);
              if (bound != null
                  && figure.is() instanceof Figure.Size.Length(Span is)
                  && bound.comparableSeconds() < is.comparableSeconds()) {
                tighter.put(name, bound.toString());
              }
            });
    return tighter;
  }

  /// The longest that a place allows for an entry; null: it says nothing.
  private @Nullable Span bound(@Nullable String source, String place) {
    if (source == null || !source.startsWith(SOURCE)) {
      return null;
    }
    String entry = source.substring(SOURCE.length());
    Optional<Node.Mapping> at = place(place);
    for (int round = 0; at.isPresent() && round < MOST_PLACES; round++) {
      Node.Mapping law = at.get();
      Optional<Span> figure =
          map(law, "entries")
              .flatMap(entries -> map(entries, entry))
              .filter(found -> text(found, "bound").equals(Optional.of("most")))
              .flatMap(found -> text(found, "figure"))
              .flatMap(Span::read);
      if (figure.isPresent()) {
        return figure.get();
      }
      at = text(law, "within").flatMap(this::place);
    }
    return null;
  }

  private Optional<Node.Mapping> place(String place) {
    return binder
        .text(SOURCE + place + ".yaml")
        .flatMap(text -> Yaml.read(text, new Findings("law")))
        .filter(Node.Mapping.class::isInstance)
        .map(Node.Mapping.class::cast);
  }

  private static Optional<Node.Mapping> map(Node.Mapping in, String key) {
    return in.get(key).filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
  }

  private static Optional<String> text(Node.Mapping in, String key) {
    return in.get(key)
        .filter(Node.Scalar.class::isInstance)
        .map(node -> ((Node.Scalar) node).text());
  }
}
