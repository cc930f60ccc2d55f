package dev.zhishou.procedure.lint;

import dev.zhishou.procedure.binder.Laws;
import dev.zhishou.procedure.model.Figure;
import dev.zhishou.procedure.text.Nearest;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Spot;
import dev.zhishou.time.Span;
import java.util.List;
import java.util.Set;

/// `unknown-law`: a `source: law/<entry>` that no place has. `bound`: a figure beyond what the law
/// allows everywhere.
final class LawRule implements Rule {
  @Override
  public void judge(Subject subject) {
    Laws laws = new Laws(subject.binder());
    sources(subject, subject.sheet().root(), laws.entries());
    subject.procedure().figures().values().forEach(figure -> bound(subject, laws, figure));
  }

  private static void sources(Subject subject, Node node, Set<String> entries) {
    switch (node) {
      case Node.Mapping mapping -> {
        if (mapping.get("source").orElse(null) instanceof Node.Scalar source
            && source.text().startsWith(Laws.SOURCE)) {
          source(subject, source, entries);
        }
        mapping.entries().values().forEach(entry -> sources(subject, entry.value(), entries));
      }
      case Node.Sequence(List<Node> items, _) ->
          items.forEach(item -> sources(subject, item, entries));
      case Node.Scalar _ -> {
        // a text names no source
      }
    }
  }

  private static void source(Subject subject, Node.Scalar source, Set<String> entries) {
    String entry = source.text().substring(Laws.SOURCE.length());
    if (!entries.contains(entry)) {
      subject.error(
          "unknown-law",
          source.spot(),
          "各地的 law/ 里都没有 `" + entry + "`。",
          "No place has `" + entry + "` in law/.",
          Nearest.mend(entry, entries));
    }
  }

  private static void bound(Subject subject, Laws laws, Figure figure) {
    Laws.Bound bound = laws.national(figure.source());
    if (bound != null && figure.is() instanceof Figure.Size.Length(Span is) && !bound.allows(is)) {
      subject.error(
          "bound",
          spot(subject, figure.name()),
          "`" + figure.name() + "` 超出了法规的" + (bound.most() ? "上限 " : "下限 ") + bound.figure() + "。",
          "`"
              + figure.name()
              + "` is beyond what the law allows: "
              + (bound.most() ? "at most " : "at least ")
              + bound.figure()
              + ".",
          "改 `is`。",
          "Change `is`.");
    }
  }

  private static Spot spot(Subject subject, String figure) {
    return subject.sheet().root().get("params").orElse(null) instanceof Node.Mapping params
            && params.get(figure).orElse(null) instanceof Node.Mapping written
        ? written.get("is").map(Node::spot).orElse(written.spot())
        : Spot.START;
  }
}
