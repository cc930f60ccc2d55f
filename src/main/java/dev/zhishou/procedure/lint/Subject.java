package dev.zhishou.procedure.lint;

import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.reading.Outline;
import dev.zhishou.procedure.reading.Reading;
import dev.zhishou.procedure.reading.Sheet;
import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Said;
import dev.zhishou.procedure.text.Spot;
import java.util.Optional;

/// What is judged: a file that was read, with what it refers to.
///
/// @param flow its steps with their places in the tree
/// @param binder what it refers to
/// @param findings where the findings go
record Subject(Reading reading, Flow flow, Binder binder, Findings findings) {

  Procedure procedure() {
    return reading.procedure();
  }

  Sheet sheet() {
    return reading.sheet();
  }

  Outline outline() {
    return reading.outline();
  }

  Optional<Ask> ask(String name) {
    return Optional.ofNullable(outline().asks().get(name));
  }

  void error(String rule, Spot spot, String chinese, String english, Said mend) {
    findings.error(rule, spot, new Said(chinese, english), mend);
  }

  void error(
      String rule,
      Spot spot,
      String chinese,
      String english,
      String mendChinese,
      String mendEnglish) {
    findings.error(rule, spot, new Said(chinese, english), new Said(mendChinese, mendEnglish));
  }
}
