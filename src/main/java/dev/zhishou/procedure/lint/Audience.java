package dev.zhishou.procedure.lint;

import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.Selection;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.text.Nearest;
import dev.zhishou.procedure.text.Spot;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Whom a message, a call or a bill may go to: roles, kinds of contact, `reporter`, `owner`,
/// `home`, `community`, `opener`, answers and selections.
final class Audience {
  private static final Set<String> BUILT_IN =
      Set.of("reporter", "owner", "home", "place", "community", "opener");
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 -]{1,20}");

  /// Answers that name who lives here, or a place where somebody does.
  private static final Set<AnswerType> LIVES =
      EnumSet.of(AnswerType.HOME, AnswerType.PLACE, AnswerType.PERSON, AnswerType.LIST);

  private final Subject subject;

  Audience(Subject subject) {
    this.subject = subject;
  }

  /// Finds who lives here, whom nothing confidential is told (001-071).
  void confidential(String name, Spot spot) {
    Selection selection = subject.binder().reference().selections().get(name);
    boolean lives =
        BUILT_IN.contains(name) && !name.equals("opener")
            || selection != null && selection.of().equals("home")
            || subject.ask(name).map(ask -> LIVES.contains(ask.type())).orElse(false);
    if (lives) {
      subject.error(
          "confidential",
          spot,
          "保密的事不得通知住户（`" + name + "`）。",
          "A confidential matter is not told to those who live here (`" + name + "`).",
          "只通知岗位，或去掉 `confidential`。",
          "Tell roles only, or take `confidential` off.");
    }
  }

  /// Finds what is nobody.
  void check(String name, Spot spot, boolean numberToo) {
    Binder binder = subject.binder();
    boolean known =
        BUILT_IN.contains(name)
            || binder.roles().contains(name)
            || binder.reference().kinds().contacts().containsKey(name)
            || binder.reference().selections().containsKey(name)
            || subject.ask(name).isPresent()
            || subject.flow().place(name).isPresent()
            || subject.reading().names().type(name).isPresent()
            || numberToo && NUMBER.matcher(name).matches();
    if (known) {
      return;
    }
    if (name.indexOf(' ') >= 0) {
      subject.error(
          "unknown-selection",
          spot,
          "没有选取 `" + name + "`。",
          "There is no selection `" + name + "`.",
          Nearest.mend(name, binder.reference().selections().keySet()));
      return;
    }
    Optional<String> role = Nearest.to(name, binder.roles());
    Set<String> all = new TreeSet<>(binder.reference().kinds().contacts().keySet());
    all.addAll(binder.roles());
    all.addAll(BUILT_IN);
    subject.error(
        role.isPresent() ? "unknown-role" : "unknown-kind",
        spot,
        "没有 `" + name + "` 这个对象。",
        "There is nobody called `" + name + "`.",
        Nearest.mend(name, all));
  }
}
