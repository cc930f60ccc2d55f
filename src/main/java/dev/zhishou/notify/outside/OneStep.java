package dev.zhishou.notify.outside;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.casework.Labels;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.procedure.model.AnswerType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The step that a link opens, as the case stands.
@Component
class OneStep {
  /// As who the house acts for somebody outside: the event names him beside it.
  static final Actor ACTOR =
      new Actor(Actor.Kind.SYSTEM, null, StepLinkWording.KIND, Map.of(), Set.of());

  private final ReadCase readCase;
  private final Communities communities;
  private final Labels labels;

  OneStep(ReadCase readCase, Communities communities, Labels labels) {
    this.readCase = readCase;
    this.communities = communities;
    this.labels = labels;
  }

  /// @param place where it is to be done
  record Seen(
      StepLink link,
      ReadCase.Seen shown,
      Run run,
      Plan.Node node,
      Community community,
      String place) {
    String title() {
      return node.step().text().what();
    }

    /// Whether it can be done now.
    boolean actionable() {
      return shown.live().state().open() && run.state().actionable();
    }
  }

  /// Empty: the case or the run is gone.
  Optional<Seen> of(StepLink link) {
    Optional<Community> where = communities.byId(link.target().community());
    return where.flatMap(
        community ->
            readCase
                .read(ACTOR, link.target().caseId())
                .flatMap(seen -> of(link, seen, community)));
  }

  private Optional<Seen> of(StepLink link, ReadCase.Seen seen, Community community) {
    Run run = seen.live().state().run(link.target().run());
    Plan.Node node = run == null ? null : seen.live().plan().node(run.step());
    return run == null || node == null
        ? Optional.empty()
        : Optional.of(new Seen(link, seen, run, node, community, place(seen, community)));
  }

  private String place(ReadCase.Seen seen, Community community) {
    Fact.Opened opened = seen.live().state().head().opened();
    String label = null;
    if (opened.home() != null) {
      label = labels.of(community.id().value(), AnswerType.HOME, opened.home());
    }
    if (label == null && opened.place() != null) {
      label = labels.ofAny(community.id().value(), opened.place());
    }
    return label == null ? opened.title() : label;
  }
}
