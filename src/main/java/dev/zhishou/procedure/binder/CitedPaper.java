package dev.zhishou.procedure.binder;

import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Yaml;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A paper that the written procedures cite by a name of its own (`papers` of
/// `articles/cited-papers.yaml`).
///
/// @param title as it is cited
/// @param is the procedure, form or article that it is here; null: the company has to bring it
/// @param option by which `sop/options/cited-papers.yaml` names it; null: by none
/// @param at the steps that cite it, such as `power-outage.start`
public record CitedPaper(
    String title, @Nullable String is, @Nullable String option, List<String> at) {
  private static final String FILE = "articles/cited-papers.yaml";

  /// Those of a binder.
  public static List<CitedPaper> of(Binder binder) {
    List<CitedPaper> papers = new ArrayList<>();
    binder
        .text(FILE)
        .flatMap(text -> Yaml.read(text, new Findings(FILE)))
        .filter(Node.Mapping.class::isInstance)
        .flatMap(root -> ((Node.Mapping) root).get("papers"))
        .filter(Node.Mapping.class::isInstance)
        .ifPresent(
            named ->
                ((Node.Mapping) named)
                    .entries()
                    .forEach(
                        (title, entry) -> {
                          if (entry.value() instanceof Node.Mapping paper) {
                            papers.add(of(title, paper));
                          }
                        }));
    return papers;
  }

  private static CitedPaper of(String title, Node.Mapping paper) {
    return new CitedPaper(
        title,
        ReferenceReader.optional(paper, "is").orElse(null),
        ReferenceReader.optional(paper, "option").orElse(null),
        ReferenceReader.list(paper, "at"));
  }
}
