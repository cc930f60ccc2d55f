package dev.zhishou.portal;

import dev.zhishou.access.Community;
import dev.zhishou.platform.Problem;
import dev.zhishou.portal.follow.Following;
import dev.zhishou.portal.follow.ReportProgress;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `GET /portal/{community}`, `POST /portal/{community}/reports`, `GET
/// /portal/{community}/reports/{key}`, `POST /portal/{community}/readings`: for residents, without
/// an account. Nothing personal is answered.
@RestController
@RequestMapping("/api/v1/portal/{community}")
class PortalController {
  private final PortalDoor door;
  private final PortalPage page;
  private final PortalReading reading;
  private final HearResident hearResident;
  private final Readings readings;
  private final Following following;
  private final Clock clock;

  PortalController(
      PortalDoor door,
      PortalPage page,
      PortalReading reading,
      HearResident hearResident,
      Readings readings,
      Following following,
      Clock clock) {
    this.door = door;
    this.page = page;
    this.reading = reading;
    this.hearResident = hearResident;
    this.readings = readings;
    this.following = following;
    this.clock = clock;
  }

  /// @param id made by the page: the same again is the same report
  /// @param matter `anything`, `escape-route`, `damage`, `weather` or `suspicion`; null: anything
  /// @param place whose code was read; null: none
  /// @param home as everybody writes it (`3-2-1102`); null: not told
  @dev.zhishou.Exempt(reason = "one component for each field of the form")
  record PortalReport(
      @Nullable UUID id,
      @Nullable String matter,
      @Nullable String text,
      @Nullable String where,
      @Nullable UUID place,
      @Nullable String home,
      @Nullable String name,
      @Nullable String phone) {}

  /// @param article that was read
  /// @param home as everybody writes it (`3-2-1102`)
  record PortalReadingRequest(
      @Nullable String article, @Nullable String home, @Nullable String name) {}

  @GetMapping
  PortalView look(
      @PathVariable String community, @RequestParam(required = false) @Nullable UUID place) {
    return page.of(door.open(community), place);
  }

  @PostMapping("/reports")
  ResponseEntity<HearResident.Heard> report(
      @PathVariable String community, @RequestBody PortalReport body, HttpServletRequest request) {
    Community where = door.enter(community, request);
    HearResident.Heard heard = hearResident.hear(where, reading.report(where.id(), body));
    return ResponseEntity.status(HttpStatus.CREATED).body(heard);
  }

  /// How the report of that key stands (000-205); 404: no key of this estate. Guessing is bounded
  /// like sending, a key that opens costs nothing.
  @GetMapping("/reports/{key}")
  ReportProgress follow(
      @PathVariable String community, @PathVariable String key, HttpServletRequest request) {
    Community where = door.enter(community, request);
    ReportProgress progress =
        following
            .look(where.id(), key, clock.instant())
            .orElseThrow(() -> Problem.notFound().raised());
    door.welcome(where, request);
    return progress;
  }

  @PostMapping("/readings")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(
      @PathVariable String community,
      @RequestBody PortalReadingRequest body,
      HttpServletRequest request) {
    Community where = door.enter(community, request);
    PortalReading.Read read = reading.read(where.id(), body);
    readings.confirm(where.id(), read.article(), read.home(), read.name(), clock.instant());
  }
}
