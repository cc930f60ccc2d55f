package dev.zhishou.procedure.lint;

import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.text.Nearest;
import dev.zhishou.procedure.text.Spot;
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

  private final Subject subject;

  Audience(Subject subject) {
    this.subject = subject;
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
