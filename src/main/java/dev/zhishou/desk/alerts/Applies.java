package dev.zhishou.desk.alerts;

import dev.zhishou.access.Community;
import dev.zhishou.desk.Listening;
import dev.zhishou.desk.Listenings;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.binder.Laws;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Where a warning counts: its sender stands on the list of the community, and the community lies
/// in its area.
@Component
class Applies {
  private final Listenings listenings;
  private final ProcedureCatalog catalog;

  Applies(Listenings listenings, ProcedureCatalog catalog) {
    this.listenings = listenings;
    this.catalog = catalog;
  }

  /// A community that listens to the sender.
  ///
  /// @param covered whether the warning is for where it lies
  record Here(Community community, boolean covered) {}

  /// @throws Problem.Raised 403 when none of them listens to the sender
  List<Here> among(List<Community> communities, Cap cap) {
    List<Here> here = new ArrayList<>();
    for (Community one : communities) {
      Listening listening = listenings.of(one.id());
      if (listening.senders().contains(cap.id().sender())) {
        here.add(new Here(one, covered(one, listening, cap)));
      }
    }
    if (here.isEmpty()) {
      throw Problem.of(
              "sender-unknown",
              403,
              new Message(
                  "发布单位 " + cap.id().sender() + " 不在本小区的名单上",
                  cap.id().sender() + " is not on the list of senders"))
          .raised();
    }
    return here;
  }

  private boolean covered(Community community, Listening listening, Cap cap) {
    List<String> names =
        listening.areas().isEmpty()
            ? new Laws(catalog.binder()).names(community.place())
            : listening.areas();
    return new Whereabouts(names, listening.geocodes(), listening.point()).in(cap.areas());
  }
}
