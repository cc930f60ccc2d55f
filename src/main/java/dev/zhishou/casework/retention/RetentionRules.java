package dev.zhishou.casework.retention;

import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Yaml;
import java.util.ArrayList;
import java.util.List;

/// The rules of `sop/retention.yaml`; none where a binder has no such file: then nothing is erased.
final class RetentionRules {
  private static final String FILE = "sop/retention.yaml";

  private RetentionRules() {}

  static List<RetentionRule> of(Binder binder) {
    List<RetentionRule> rules = new ArrayList<>();
    if (binder.text(FILE).flatMap(text -> Yaml.read(text, new Findings(FILE))).orElse(null)
        instanceof Node.Mapping root) {
      root.entries()
          .forEach(
              (kind, entry) -> {
                if (entry.value() instanceof Node.Mapping one) {
                  rules.add(rule(kind, one));
                }
              });
    }
    return rules;
  }

  private static RetentionRule rule(String kind, Node.Mapping one) {
    return new RetentionRule(
        kind,
        said(one, "title"),
        said(one, "purpose"),
        said(one, "basis"),
        RetentionRule.period(said(one, "keep")),
        said(one, "then"));
  }

  private static String said(Node.Mapping one, String word) {
    return one.get(word).orElse(null) instanceof Node.Scalar scalar ? scalar.text() : "";
  }
}
