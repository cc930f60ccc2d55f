package dev.zhishou.insight.oversight;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /conduct-rounds`: the calendar of a month, each department with its round or without.
@RestController
@RequestMapping("/api/v1/conduct-rounds")
class RoundController {
  private static final String OPTIONS = "departments";

  private final Doorkeeper doorkeeper;
  private final Rounds rounds;
  private final Accounts accounts;
  private final ProcedureCatalog catalog;
  private final Clock clock;

  RoundController(
      Doorkeeper doorkeeper,
      Rounds rounds,
      Accounts accounts,
      ProcedureCatalog catalog,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.rounds = rounds;
    this.accounts = accounts;
    this.catalog = catalog;
    this.clock = clock;
  }

  record RoundCalendar(List<RoundDepartment> departments, List<RoundDay> days) {}

  record RoundDepartment(String department, String title) {}

  record RoundDay(LocalDate day, List<RoundCell> departments) {}

  /// @param state `done`, `open` (today, not yet), `missing`: nobody went
  /// @param by who went; null: nobody did
  record RoundCell(String department, String state, @Nullable String by, @Nullable Instant at) {}

  /// @param month `2026-11`; null: this one
  @GetMapping
  RoundCalendar rounds(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable YearMonth month) {
    CommunityId where = doorkeeper.admit(actor, community, Permission.WORK).id();
    LocalDate today = Moments.dayOf(clock.instant());
    YearMonth shown = month == null ? YearMonth.from(today) : month;
    List<Rounds.Day> days = rounds.days(where, shown.atDay(1), shown.atEndOfMonth(), today);
    Map<AccountId, String> names = accounts.names(people(days));
    Binder binder = catalog.binder();
    Map<String, String> titles =
        binder.options(OPTIONS).<Map<String, String>>map(one -> one).orElse(Map.of());
    return new RoundCalendar(
        rounds.departments(where).stream()
            .map(one -> new RoundDepartment(one, titles.getOrDefault(one, one)))
            .toList(),
        days.stream()
            .map(
                day ->
                    new RoundDay(
                        day.day(), day.cells().stream().map(cell -> view(cell, names)).toList()))
            .toList());
  }

  private static Set<AccountId> people(List<Rounds.Day> days) {
    return days.stream()
        .flatMap(day -> day.cells().stream())
        .map(Rounds.Cell::round)
        .filter(Objects::nonNull)
        .map(Rounds.Round::by)
        .filter(Objects::nonNull)
        .map(AccountId::new)
        .collect(Collectors.toSet());
  }

  private static RoundCell view(Rounds.Cell cell, Map<AccountId, String> names) {
    Rounds.Round round = cell.round();
    return new RoundCell(
        cell.department(),
        cell.state().name().toLowerCase(Locale.ROOT),
        round == null || round.by() == null ? null : names.get(new AccountId(round.by())),
        round == null ? null : round.at());
  }
}
