package dev.zhishou.access.seal;

import dev.zhishou.platform.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds copies that lay outside against the seals that are here, and says where the history parts
/// from them: after the last copy that agrees, at the first that does not.
final class CompareCopies {
  private static final int NAMED = 5;

  private CompareCopies() {}

  /// @return empty: all agree
  static List<Message> differing(List<DaySeals.Kept> all, List<VerifySeals.Copy> copies) {
    List<Message> faults = new ArrayList<>();
    VerifySeals.Copy agrees = null;
    for (VerifySeals.Copy copy :
        copies.stream().sorted(Comparator.comparingInt(VerifySeals.Copy::n)).toList()) {
      Optional<DaySeals.Kept> here =
          all.stream().filter(kept -> kept.seal().n() == copy.n()).findFirst();
      if (here.isEmpty()) {
        faults.add(missing(copy.n(), all));
      } else if (DaySeal.root(here.get().lines()).equalsIgnoreCase(copy.root())) {
        agrees = copy;
      } else {
        faults.add(other(here.get(), agrees));
      }
    }
    return faults;
  }

  private static Message missing(int n, List<DaySeals.Kept> all) {
    int last = all.isEmpty() ? 0 : all.getLast().seal().n();
    return new Message(
        "外存的第 " + n + " 号日封这里没有,这里到第 " + last + " 号为止",
        "day seal " + n + " outside is not here: here they end at " + last);
  }

  private static Message other(DaySeals.Kept here, VerifySeals.@Nullable Copy agrees) {
    int n = here.seal().n();
    String over =
        here.lines().stream()
            .limit(NAMED)
            .map(line -> line.kind() + " " + line.id() + " (" + line.seq() + ")")
            .collect(Collectors.joining(", "));
    String more = here.lines().size() > NAMED ? ", …" : "";
    String since = agrees == null ? "开头" : "第 " + agrees.n() + " 号之后";
    String from = agrees == null ? "the beginning" : "after seal " + agrees.n();
    return new Message(
        "第 %s 号日封与外存的副本不符:%s到 %s 的记录不是当时的,涉及 %s%s"
            .formatted(n, since, here.seal().madeAt(), over, more),
        "day seal %s differs from the copy outside: the history from %s up to %s is not what it was; here it is over %s%s"
            .formatted(n, from, here.seal().madeAt(), over, more));
  }
}
