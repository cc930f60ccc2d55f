package dev.zhishou.desk.alerts;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.desk.alerts.Signals.Signal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// `POST /alerts/cap` and `POST /alarms/{area}/{what}`: warnings and sensors. They open cases by
/// themselves.
@RestController
class MachineController {
  private final Doorkeeper doorkeeper;
  private final Communities communities;
  private final HearWarnings warnings;
  private final HearAlarms alarms;

  MachineController(
      Doorkeeper doorkeeper, Communities communities, HearWarnings warnings, HearAlarms alarms) {
    this.doorkeeper = doorkeeper;
    this.communities = communities;
    this.warnings = warnings;
    this.alarms = alarms;
  }

  /// @param id the sender's name for this event: the same again changes nothing
  /// @param answers what it knows, by the names of the questions
  record AlarmRequest(
      @Nullable String community,
      @Size(min = 1, max = 200) @Nullable String id,
      @Nullable Instant at,
      @Size(max = 50) @Nullable Map<String, JsonNode> answers,
      @Nullable Boolean drill) {}

  /// @param cases that it touched; none: it opens nothing and nothing waits for it
  record HeardView(List<HeardCase> cases) {}

  /// @param how `opened`, `joined` or `told`
  record HeardCase(
      String community,
      @JsonProperty("case") UUID caseId,
      String number,
      String procedure,
      String how) {}

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
    List<HeardCase> cases = new ArrayList<>();
    for (Community one : where) {
      cases.addAll(views(one, warnings.hear(one.id(), cap)));
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
        new HearAlarms.Ring(
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

  private static List<HeardCase> views(Community community, List<Signal> signals) {
    List<HeardCase> cases = new ArrayList<>();
    for (Signal signal : signals) {
      if (signal.caseId() != null) {
        cases.add(
            new HeardCase(
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
