package dev.zhishou.insight.figures;

import dev.zhishou.Exempt;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.insight.past.Period;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.model.Ask;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /figures`: what was in time and who was content in a period (a month up to today, unless
/// said), of the orders how many were visited, and of the complaints of its months how many were
/// answered within the limit, by channel.
@RestController
@RequestMapping("/api/v1/figures")
class FigureController {
  private static final String COMPLAINT = "complaint";

  private final Doorkeeper doorkeeper;
  private final Figures figures;
  private final ReadCase reading;
  private final ProcedureCatalog catalog;
  private final Clock clock;

  FigureController(
      Doorkeeper doorkeeper,
      Figures figures,
      ReadCase reading,
      ProcedureCatalog catalog,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.figures = figures;
    this.reading = reading;
    this.catalog = catalog;
    this.clock = clock;
  }

  /// @param all of them together
  record DepartmentFigures(
      LocalDate from,
      LocalDate to,
      SumView all,
      VisitsView visits,
      List<DepartmentKind> kinds,
      List<RepliesView> complaints) {}

  /// What was opened in the period because somebody asked for it.
  ///
  /// @param inTime in which no step was late
  /// @param shareInTime percent to one place; null: of none
  /// @param reopened that were over once and were opened again (000-209)
  /// @param said owners who said whether they were content
  /// @param shareContent of these; null: nobody was asked
  @Exempt(reason = "a number with its share for each of the figures")
  record SumView(
      int cases,
      int inTime,
      @Nullable BigDecimal shareInTime,
      int reopened,
      @Nullable BigDecimal shareReopened,
      int said,
      int content,
      @Nullable BigDecimal shareContent) {}

  /// What was owed to homes in the period afterwards; less than all of it is too little.
  ///
  /// @param orders that were carried out, under warranty too
  /// @param visited at whose return visit the person was met
  /// @param shareVisited percent to one place; null: of none
  /// @param matters that were raised at return visits
  /// @param answered how many of these
  /// @param shareAnswered percent to one place; null: of none
  record VisitsView(
      int orders,
      int visited,
      @Nullable BigDecimal shareVisited,
      int matters,
      int answered,
      @Nullable BigDecimal shareAnswered) {
    static VisitsView of(Visits all) {
      return new VisitsView(
          all.orders(),
          all.visited(),
          Share.of(all.visited(), all.orders()).orElse(null),
          all.matters(),
          all.answered(),
          Share.of(all.answered(), all.matters()).orElse(null));
    }
  }

  record DepartmentKind(String procedure, String title, SumView sum) {}

  /// The complaints that came in in a month by a channel; the month counts whole.
  ///
  /// @param month `2026-11`
  /// @param inTime answered within the limit
  /// @param late answered after it, or not at all and it is over
  /// @param running neither answered nor over
  /// @param share percent of those whose limit is over or kept; null: of none
  @Exempt(reason = "one component for each column of the table")
  record RepliesView(
      String month,
      String channel,
      String title,
      int received,
      int inTime,
      int late,
      int running,
      @Nullable BigDecimal share) {}

  @GetMapping
  DepartmentFigures figures(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to) {
    Community where = doorkeeper.admit(actor, community, Permission.KNOW);
    Days days = Days.of(from, to, clock.instant());
    List<UUID> here = List.of(where.id().value());
    Set<String> hidden = reading.hiddenKinds(actor, here);
    SequencedMap<String, Sum> kinds = figures.handled(here, days.period(), hidden);
    Period months =
        Period.of(
            days.first().withDayOfMonth(1), YearMonth.from(days.last()).plusMonths(1).atDay(1));
    return new DepartmentFigures(
        days.first(),
        days.last(),
        view(Sum.of(kinds.values())),
        VisitsView.of(figures.visits(here, days.period(), hidden)),
        kinds.entrySet().stream()
            .map(one -> new DepartmentKind(one.getKey(), title(one.getKey()), view(one.getValue())))
            .toList(),
        figures.replies(here, months, hidden).entrySet().stream()
            .map(one -> view(one.getKey(), one.getValue()))
            .toList());
  }

  private static SumView view(Sum sum) {
    return new SumView(
        sum.cases(),
        sum.inTime(),
        Share.of(sum.inTime(), sum.cases()).orElse(null),
        sum.reopened(),
        Share.of(sum.reopened(), sum.cases()).orElse(null),
        sum.said(),
        sum.content(),
        Share.of(sum.content(), sum.said()).orElse(null));
  }

  private RepliesView view(Replies.Key key, Replies replies) {
    return new RepliesView(
        key.month().toString(),
        key.channel(),
        channel(key.channel()),
        replies.received(),
        replies.inTime(),
        replies.late(),
        replies.running(),
        Share.of(replies.inTime(), replies.inTime() + replies.late()).orElse(null));
  }

  private String title(String procedure) {
    return catalog.newest(procedure).map(one -> one.procedure().head().title()).orElse(procedure);
  }

  /// As the procedure calls it.
  private String channel(String key) {
    return catalog
        .newest(COMPLAINT)
        .map(one -> one.procedure().asks().get("way_in"))
        .map(Ask::options)
        .map((Map<String, String> options) -> options.get(key))
        .orElse(key);
  }
}
