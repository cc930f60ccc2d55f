package dev.zhishou.procedure.binder;

import dev.zhishou.procedure.model.Figure;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Yaml;
import dev.zhishou.time.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Legal clocks by place (`law/`): a figure whose source is `law/<entry>` takes the bound of the
/// community's place, and of the places around it (LAW.md).
public final class Laws {
  /// How a source begins that is an entry of `law/`.
  public static final String SOURCE = "law/";

  private static final String NATION = "cn";
  private static final int MOST_PLACES = 8;
  private static final Pattern PARTS_OF_A_PLACE =
      Pattern.compile(".{2,}?(?:自治区|自治州|省|市|区|县|旗|州|盟)");

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
              Bound bound = bound(figure.source(), place);
              if (bound != null
                  && figure.is() instanceof Figure.Size.Length(Span is)
                  && !bound.allows(is)) {
                tighter.put(name, bound.figure().toString());
              }
            });
    return tighter;
  }

  /// What a law allows.
  ///
  /// @param most whether no more is allowed than the figure; else no less
  public record Bound(Span figure, boolean most) {
    /// Whether a length of time keeps it.
    public boolean allows(Span is) {
      int order = Long.compare(is.comparableSeconds(), figure.comparableSeconds());
      return most ? order <= 0 : order >= 0;
    }
  }

  /// The entries of all places, by name.
  public Set<String> entries() {
    Set<String> names = new TreeSet<>();
    for (String path : binder.under("law")) {
      law(path)
          .flatMap(law -> map(law, "entries"))
          .ifPresent(entries -> names.addAll(entries.entries().keySet()));
    }
    return names;
  }

  /// What holds everywhere for a figure with this source; null: nothing does.
  public @Nullable Bound national(@Nullable String source) {
    return bound(source, NATION);
  }

  /// Whether the law of a place, or of the places around it, says something for this source; true
  /// for a source that is no entry of `law/`.
  public boolean says(@Nullable String source, String place) {
    return source == null || !source.startsWith(SOURCE) || bound(source, place) != null;
  }

  /// What the entry of a source is called, by whichever place says something for it; the source
  /// when none does.
  public String title(String source) {
    String entry = source.substring(SOURCE.length());
    return binder.under("law").stream()
        .flatMap(path -> law(path).stream())
        .flatMap(law -> map(law, "entries").flatMap(entries -> map(entries, entry)).stream())
        .flatMap(one -> text(one, "title").stream())
        .findFirst()
        .orElse(source);
  }

  /// What a place is called, the widest part first (`浙江省, 杭州市`); empty: it is not told.
  public List<String> names(String place) {
    return place(place)
        .filter(law -> !NATION.equals(place))
        .flatMap(law -> text(law, "title"))
        .map(title -> PARTS_OF_A_PLACE.matcher(title).results().map(MatchResult::group).toList())
        .orElse(List.of());
  }

  /// What a place allows for an entry; null: it says nothing.
  private @Nullable Bound bound(@Nullable String source, String place) {
    if (source == null || !source.startsWith(SOURCE)) {
      return null;
    }
    String entry = source.substring(SOURCE.length());
    Optional<Node.Mapping> at = place(place);
    for (int round = 0; at.isPresent() && round < MOST_PLACES; round++) {
      Node.Mapping law = at.get();
      Optional<Bound> bound =
          map(law, "entries").flatMap(entries -> map(entries, entry)).flatMap(Laws::read);
      if (bound.isPresent()) {
        return bound.get();
      }
      at = text(law, "within").flatMap(this::place);
    }
    return null;
  }

  private static Optional<Bound> read(Node.Mapping entry) {
    String bound = text(entry, "bound").orElse("");
    return bound.equals("most") || bound.equals("least")
        ? text(entry, "figure")
            .flatMap(Span::read)
            .map(figure -> new Bound(figure, bound.equals("most")))
        : Optional.empty();
  }

  private Optional<Node.Mapping> place(String place) {
    return law(SOURCE + place + ".yaml");
  }

  private Optional<Node.Mapping> law(String path) {
    return binder
        .text(path)
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
