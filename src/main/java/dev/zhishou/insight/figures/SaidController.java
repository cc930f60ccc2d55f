package dev.zhishou.insight.figures;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.insight.past.Past;
import dev.zhishou.insight.past.PastCases;
import dev.zhishou.platform.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /figures/said`: what the share of the content owners is reckoned from: the cases whose
/// owner was asked and the visits of spot checks, each with what he said (003-151).
@RestController
@RequestMapping("/api/v1/figures/said")
class SaidController {
  private final Doorkeeper doorkeeper;
  private final Figures figures;
  private final ReadCase reading;
  private final PastCases cases;
  private final Clock clock;

  SaidController(
      Doorkeeper doorkeeper, Figures figures, ReadCase reading, PastCases cases, Clock clock) {
    this.doorkeeper = doorkeeper;
    this.figures = figures;
    this.reading = reading;
    this.cases = cases;
    this.clock = clock;
  }

  /// @param title of its procedure
  /// @param visit the visit of a spot check within its case; null: the case was about him
  /// @param openedAt when the case was opened, or he was visited
  /// @param content what the owner said
  record SaidLine(
      UUID id,
      @Nullable String visit,
      String number,
      String title,
      Instant openedAt,
      boolean content) {}

  @GetMapping
  Page<SaidLine> visits(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    Community where = doorkeeper.admit(actor, community, Permission.KNOW);
    List<UUID> here = List.of(where.id().value());
    List<Figures.Said> all =
        figures.said(
            here, Days.of(from, to, clock.instant()).period(), reading.hiddenKinds(actor, here));
    List<String> keys = all.stream().map(Figures.Said::key).toList();
    int first = cursor == null ? 0 : keys.indexOf(cursor) + 1;
    List<Figures.Said> shown = all.subList(first, Math.min(all.size(), first + limit));
    Map<UUID, Past> told =
        cases
            .of(shown.stream().map(Figures.Said::id).distinct().toList())
            .collect(Collectors.toMap(past -> past.live().id(), Function.identity()));
    return new Page<>(
        shown.stream()
            .flatMap(
                one -> Optional.ofNullable(told.get(one.id())).map(of -> line(one, of)).stream())
            .toList(),
        first + limit < all.size() ? shown.getLast().key() : null);
  }

  private static SaidLine line(Figures.Said one, Past past) {
    return new SaidLine(one.id(), one.run(), past.number(), past.title(), one.at(), one.content());
  }
}
