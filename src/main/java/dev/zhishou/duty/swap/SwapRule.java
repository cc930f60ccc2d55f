package dev.zhishou.duty.swap;

import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Yaml;

/// Whether who writes rosters confirms each swap, or only one that makes the roster worse
/// (`sop/roster.yaml`, `swaps: {confirm: always | when-worse}`).
///
/// @param always each; a file that says nothing means each
record SwapRule(boolean always) {
  private static final String FILE = "sop/roster.yaml";

  static SwapRule of(Binder binder) {
    boolean worse =
        binder
            .text(FILE)
            .flatMap(text -> Yaml.read(text, new Findings(FILE)))
            .filter(Node.Mapping.class::isInstance)
            .flatMap(root -> ((Node.Mapping) root).get("swaps"))
            .filter(Node.Mapping.class::isInstance)
            .flatMap(swaps -> ((Node.Mapping) swaps).get("confirm"))
            .filter(Node.Scalar.class::isInstance)
            .map(confirm -> ((Node.Scalar) confirm).text().equals("when-worse"))
            .orElse(false);
    return new SwapRule(!worse);
  }
}
