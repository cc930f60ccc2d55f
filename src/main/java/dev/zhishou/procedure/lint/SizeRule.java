package dev.zhishou.procedure.lint;

/// `too-deep`: stages within stages, at most five (Pinned 33). `too-large`: more than 2,000 steps
/// that are open whatever is answered.
final class SizeRule implements Rule {
  private static final int MOST_STAGES = 5;
  private static final int MOST_STEPS = 2_000;

  @Override
  public void judge(Subject subject) {
    for (Place place : subject.flow().places()) {
      if (place.lineage().size() - 1 == MOST_STAGES + 1) {
        subject.error(
            "too-deep",
            subject.sheet().name(place.name()),
            "阶段套了超过 " + MOST_STAGES + " 层。",
            "Stages lie in each other more than " + MOST_STAGES + " deep.",
            "把里面的一段写成另一份规程，用 `starts`。",
            "Make the inner part a procedure of its own and use `starts`.");
      }
    }
    if (subject.flow().places().size() > MOST_STEPS) {
      subject.error(
          "too-large",
          subject.sheet().root().spot(),
          "步骤超过 " + MOST_STEPS + " 个。",
          "There are more than " + MOST_STEPS + " steps.",
          "拆成几份规程。",
          "Divide it into several procedures.");
    }
  }
}
