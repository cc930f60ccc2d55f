package dev.zhishou.procedure.lint;

import dev.zhishou.procedure.binder.Requirement;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Said;
import dev.zhishou.procedure.text.Spot;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `unclaimed`: an obligation of the procedure's groups that nothing carries. A warning while
/// drafting; publication refuses it.
final class ObligationRule implements Rule {
  private static final int SHOWN = 12;

  /// The groups that a procedure carries beside the one of its own name.
  private static final Map<String, Set<String>> MORE =
      Map.ofEntries(
          Map.entry("general-emergency", Set.of("command-structure")),
          Map.entry("robbery", Set.of("theft-robbery")),
          Map.entry("theft", Set.of("theft-robbery")),
          Map.entry("repair", Set.of("work-order")),
          Map.entry("patrol", Set.of("cleaning-supervision")),
          Map.entry("complaint-monthly", Set.of("periodic-reports")),
          Map.entry("owner-request", Set.of("service-request")),
          Map.entry("shift-handover", Set.of("accountability")),
          Map.entry("daily-desk", Set.of("daily-duty", "duty-desk")),
          Map.entry("conduct-inspection", Set.of("conduct")),
          Map.entry("monthly-report", Set.of("periodic-reports")),
          Map.entry("annual-plan", Set.of("planning")),
          Map.entry("weekly-meeting", Set.of("meetings")),
          Map.entry("coordination-meeting", Set.of("coordination")),
          Map.entry("staff-appraisal", Set.of("staff-management")),
          Map.entry("service-review", Set.of("service-quality")),
          Map.entry("assigned-task", Set.of("task-assignment")),
          Map.entry("document-circulation", Set.of("document-control")),
          Map.entry("parking-space", Set.of("parking-service")),
          Map.entry("mail-keeping", Set.of("mail-handling")),
          Map.entry("owner-visit", Set.of("owner-relations")),
          Map.entry("owner-event", Set.of("owner-relations")),
          Map.entry("fee-standard", Set.of("fee-collection")),
          Map.entry("asset-borrowing", Set.of("evidence-camera")),
          Map.entry("security-check", Set.of("security-checks")),
          Map.entry("equipment-check", Set.of("equipment-maintenance")),
          Map.entry("post-relief", Set.of("duty-roster", "attendance")),
          Map.entry("night-post-check", Set.of("duty-roster")),
          Map.entry("duty-inspection", Set.of("duty-roster")),
          Map.entry("move-in-day-meeting", Set.of("meetings")),
          Map.entry("tenant-move", Set.of("resident-registry")),
          Map.entry("household-change", Set.of("resident-registry")));

  @Override
  public void judge(Subject subject) {
    String id = subject.procedure().id();
    Set<String> more = MORE.getOrDefault(id, Set.of());
    Set<String> claimed = new HashSet<>(subject.binder().claims());
    ids(subject.sheet().root(), claimed);
    List<String> open =
        subject.binder().requirements().values().stream()
            .filter(one -> one.group().equals(id) || more.contains(one.group()))
            .map(Requirement::id)
            .filter(one -> !claimed.contains(one))
            .toList();
    if (!open.isEmpty()) {
      found(subject, open);
    }
  }

  private static void ids(Node node, Set<String> claimed) {
    switch (node) {
      case Node.Scalar scalar -> claimed.add(scalar.text());
      case Node.Sequence(List<Node> items, _) -> items.forEach(item -> ids(item, claimed));
      case Node.Mapping mapping ->
          mapping.entries().values().forEach(entry -> ids(entry.value(), claimed));
    }
  }

  private static void found(Subject subject, List<String> open) {
    String some =
        String.join(", ", open.stream().limit(SHOWN).toList()) + (open.size() > SHOWN ? " …" : "");
    subject
        .findings()
        .warning(
            "unclaimed",
            subject.sheet().root().get("id").map(Node::spot).orElse(Spot.START),
            new Said(
                open.size() + " 条义务没有着落：" + some,
                open.size() + " obligations that nothing carries: " + some),
            new Said(
                "写到做它的步骤的 `refs` 里，或在文件的 `refs` 里说由谁承担。",
                "Put them into the `refs` of the step that does them, or say in the file's `refs`"
                    + " what else carries them."));
  }
}
