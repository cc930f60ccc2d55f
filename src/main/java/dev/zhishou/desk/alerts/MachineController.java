package dev.zhishou.desk.alerts;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.desk.alerts.Signals.Signal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `POST /alerts/cap` and `POST /alarms/{area}/{what}`: warnings and sensors. They open cases by
/// themselves.
@RestController
class MachineController {
  private final Doorkeeper doorkeeper;
  private final Communities communities;
  private final Applies applies;
  private final HearWarnings warnings;
  private final HearAlarms alarms;

  MachineController(
      Doorkeeper doorkeeper,
      Communities communities,
      Applies applies,
      HearWarnings warnings,
      HearAlarms alarms) {
    this.doorkeeper = doorkeeper;
    this.communities = communities;
    this.applies = applies;
    this.warnings = warnings;
    this.alarms = alarms;
  }

  /// @param community where it applies; not given: wherever the caller works
  @PostMapping(
      path = "/api/v1/alerts/cap",
      consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE, "application/cap+xml"})
  HeardView cap(
      Actor actor,
      @RequestParam(required = false) @Nullable List<String> community,
      @RequestBody byte[] xml) {
    List<Community> where =
        community == null || community.isEmpty()
            ? worksIn(actor)
            : community.stream().map(one -> doorkeeper.admit(actor, one, Permission.WORK)).toList();
    Cap cap = CapReader.read(xml);
    List<HeardView.HeardCase> cases = new ArrayList<>();
    for (Applies.Here here : applies.among(where, cap)) {
      Community one = here.community();
      cases.addAll(views(one, warnings.hear(one.id(), cap, here.covered())));
    }
    return new HeardView(cases);
  }

  @PostMapping("/api/v1/alarms/{area}/{what}")
  HeardView alarm(
      Actor actor,
      @PathVariable @Pattern(regexp = "[a-z0-9-]{1,40}") String area,
      @PathVariable @Pattern(regexp = "[a-z0-9-]{1,40}") String what,
      @Valid @RequestBody AlarmRequest body) {
    Community where = doorkeeper.admit(actor, body.community(), Permission.WORK);
    var ring =
        new Ring(
            area + "/" + what,
            body.id(),
            body.at(),
            body.answers() == null ? Map.of() : body.answers(),
            Boolean.TRUE.equals(body.drill()));
    return new HeardView(views(where, alarms.hear(where.id(), ring)));
  }

  private List<Community> worksIn(Actor actor) {
    List<Community> estates =
        communities.seenBy(actor).stream()
            .filter(one -> !one.headOffice() && Permission.WORK.allows(actor, one.id()))
            .toList();
    if (estates.isEmpty()) {
      throw Doorkeeper.refused(Permission.WORK).raised();
    }
    return estates;
  }

  private static List<HeardView.HeardCase> views(Community community, List<Signal> signals) {
    List<HeardView.HeardCase> cases = new ArrayList<>();
    for (Signal signal : signals) {
      if (signal.caseId() != null) {
        cases.add(
            new HeardView.HeardCase(
                community.code(),
                signal.caseId(),
                signal.number(),
                signal.procedure(),
                signal.how()));
      }
    }
    return cases;
  }
}
