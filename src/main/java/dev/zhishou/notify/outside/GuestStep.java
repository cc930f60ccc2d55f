package dev.zhishou.notify.outside;

import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Step;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody outside is shown: one step, and nothing else of its case.
///
/// @param where community and place
/// @param certificate whether who does it must have one
public record GuestStep(
    StepLink link,
    Where where,
    Step.Text text,
    @Nullable Instant due,
    boolean certificate,
    List<Question> questions) {
  /// @param number the case's number
  /// @param drill whether it is an exercise
  public record Where(String community, String place, String number, boolean drill) {}

  /// @param required whether it must be answered, as far as can be told now
  public record Question(Ask ask, boolean required) {}

  static GuestStep of(OneStep.Seen seen) {
    var opened = seen.shown().live().state().head().opened();
    return new GuestStep(
        seen.link(),
        new Where(seen.community().name(), seen.place(), opened.number(), opened.drill()),
        seen.node().step().text(),
        seen.run().derived().due(),
        !seen.node().step().who().needs().isEmpty(),
        Form.asks(seen.node()).stream()
            .map(ask -> new Question(ask, seen.shown().outlook().required(seen.run(), ask.name())))
            .toList());
  }
}
