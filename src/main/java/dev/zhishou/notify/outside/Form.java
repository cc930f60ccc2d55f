package dev.zhishou.notify.outside;

import dev.zhishou.casework.engine.Plan;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Step;
import java.util.List;

/// The questions of a step that somebody outside can answer on a plain page.
public final class Form {
  private Form() {}

  /// Those of them, in order.
  public static List<Ask> asks(Plan.Node node) {
    return node.asks().values().stream()
        .filter(ask -> plain(ask.type()) && !ask.reckoned())
        .toList();
  }

  /// Whether the whole step can be done so: nobody of the house must be there or sign, and what
  /// must be answered needs no register.
  static boolean fits(Plan.Node node) {
    Step step = node.step();
    return !step.stage()
        && !step.lasts()
        && step.who().with().isEmpty()
        && step.asking().signatures().isEmpty()
        && node.asks().values().stream()
            .noneMatch(ask -> !plain(ask.type()) && ask.bounds().required() != null);
  }

  private static boolean plain(AnswerType type) {
    return switch (type) {
      case TEXT,
          YES_NO,
          CHOICE,
          INTEGER,
          NUMBER,
          MONEY,
          DATE,
          TIME,
          MOMENT,
          PERSON,
          PLACE,
          PHOTO,
          FILE ->
          true;
      case DURATION, ROLE, STAFF, HOME, EQUIPMENT, CASE, LIST -> false;
    };
  }

  /// Whether it is answered by files.
  public static boolean files(Ask ask) {
    return ask.type() == AnswerType.PHOTO || ask.type() == AnswerType.FILE;
  }
}
