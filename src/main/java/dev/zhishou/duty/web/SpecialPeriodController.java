package dev.zhishou.duty.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.duty.SpecialPeriod;
import dev.zhishou.duty.SpecialPeriods;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import dev.zhishou.time.Moments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `GET, POST /special-periods`, `DELETE /special-periods/{id}`: days on which somebody in charge
/// must be on the roster.
@RestController
@RequestMapping("/api/v1/special-periods")
class SpecialPeriodController {
  private static final int MOST_DAYS = 92;

  private final Doorkeeper doorkeeper;
  private final SpecialPeriods periods;
  private final Audit audit;
  private final Clock clock;

  SpecialPeriodController(Doorkeeper doorkeeper, SpecialPeriods periods, Audit audit, Clock clock) {
    this.doorkeeper = doorkeeper;
    this.periods = periods;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param title what makes the days special
  record PeriodRequest(
      @Nullable String community,
      @NotBlank @Size(max = 60) String title,
      @NotNull LocalDate first,
      @NotNull LocalDate last) {}

  record SpecialPeriodView(UUID id, String title, LocalDate first, LocalDate last) {}

  /// Those of today and later.
  @GetMapping
  Page<SpecialPeriodView> periods(
      Actor actor, @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    return new Page<>(
        periods.since(where.id(), Moments.dayOf(clock.instant())).stream()
            .map(SpecialPeriodController::view)
            .toList(),
        null);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SpecialPeriodView write(Actor actor, @Valid @RequestBody PeriodRequest body) {
    Community where = doorkeeper.admit(actor, body.community(), Permission.WRITE_ROSTER);
    if (body.last().isBefore(body.first())
        || body.last().isAfter(body.first().plusDays(MOST_DAYS))) {
      throw Problem.invalid(
              List.of(
                  new Problem.Fault(
                      "/last",
                      "range",
                      new Message("不早于第一天，最长 92 天", "Not before the first, 92 days at most"))))
          .raised();
    }
    Instant now = clock.instant();
    SpecialPeriod period =
        new SpecialPeriod(
            NewId.at(now), where.id(), body.title().strip(), body.first(), body.last());
    periods.add(period, actor.accountId(), now);
    write(actor, where, "set-special-period", period.id(), now);
    return view(period);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeBack(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.WRITE_ROSTER);
    if (!periods.remove(where.id(), id)) {
      throw Problem.notFound().raised();
    }
    write(actor, where, "ended-special-period", id, clock.instant());
  }

  private void write(Actor actor, Community where, String act, UUID id, Instant now) {
    audit.write(new Audit.Entry(where.id(), actor.account(), act, id.toString()), now);
  }

  private static SpecialPeriodView view(SpecialPeriod one) {
    return new SpecialPeriodView(one.id(), one.title(), one.first(), one.last());
  }
}
