package dev.zhishou.portal;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.community.Registers;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import dev.zhishou.procedure.binder.Article;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /readings`, `GET /readings/{article}`: how many homes said that they read an article, and
/// which (003-064). The names are personal values: who looks at them stands in the audit log.
@RestController
@RequestMapping("/api/v1/readings")
class ReadingController {
  private final Doorkeeper doorkeeper;
  private final Guide guide;
  private final Readings readings;
  private final Registers registers;
  private final Audit audit;
  private final Clock clock;

  ReadingController(
      Doorkeeper doorkeeper,
      Guide guide,
      Readings readings,
      Registers registers,
      Audit audit,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.guide = guide;
    this.readings = readings;
    this.registers = registers;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param homes how many read it
  record ReadArticle(String id, String title, int homes) {}

  /// @param home as everybody writes it
  /// @param name who said so; null: no longer kept
  record HomeReading(UUID id, String home, @Nullable String name, Instant readAt) {}

  @GetMapping
  Page<ReadArticle> articles(
      Actor actor, @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    Map<String, Integer> homes =
        readings.counts(where.id()).stream()
            .collect(Collectors.toMap(Readings.Count::article, Readings.Count::homes));
    return new Page<>(
        guide.articles().stream()
            .map(one -> new ReadArticle(one.id(), one.title(), homes.getOrDefault(one.id(), 0)))
            .toList(),
        null);
  }

  @GetMapping("/{article}")
  Page<HomeReading> homes(
      Actor actor,
      @PathVariable String article,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "100") @Min(1) @Max(200) int limit) {
    Community where = doorkeeper.admit(actor, community, Permission.SEE_PERSONAL);
    String known =
        guide.article(article).map(Article::id).orElseThrow(() -> Problem.notFound().raised());
    List<Readings.Reading> found = readings.of(where.id(), known, cursor, limit + 1);
    boolean more = found.size() > limit;
    List<Readings.Reading> shown = more ? found.subList(0, limit) : found;
    audit.write(
        new Audit.Entry(where.id(), actor.account(), "read-readings", known), clock.instant());
    Map<UUID, String> labels =
        registers.labels(where.id(), shown.stream().map(Readings.Reading::home).toList()).stream()
            .collect(Collectors.toMap(Registers.Labelled::id, Registers.Labelled::label));
    return new Page<>(
        shown.stream()
            .map(
                one ->
                    new HomeReading(
                        one.id(),
                        labels.getOrDefault(one.home(), one.home().toString()),
                        one.name(),
                        one.readAt()))
            .toList(),
        more ? shown.getLast().id().toString() : null);
  }
}
