package dev.zhishou.insight.telling;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.AnswersShown;
import dev.zhishou.casework.FindCases;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.insight.past.Past;
import dev.zhishou.insight.past.Period;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What earlier minutes and plans left to be done (002-027, 002-031 to 002-036): questions of staff
/// without an answer, coordination that is open, plan items of the month, targets, praise.
@Component
class MinutesSelections implements Selections {
  private static final Duration MEETINGS = Duration.ofDays(35);
  private static final Duration PLANS = Duration.ofDays(2 * 366L);

  private final FindCases cases;
  private final ReadCase reading;
  private final Clock clock;

  MinutesSelections(FindCases cases, ReadCase reading, Clock clock) {
    this.cases = cases;
    this.reading = reading;
    this.clock = clock;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    CommunityId where = new CommunityId(community);
    return switch (selection) {
      case "open staff issues" -> Optional.of(issues(where).toList());
      case "open coordination matters" -> Optional.of(matters(where));
      case "plan items due this month" -> Optional.of(planned(where));
      case "targets in force" -> Optional.of(targets(where));
      case "praise and criticism of the person" ->
          Optional.of(praise(where, given.get("person") instanceof Value.Id(String id) ? id : ""));
      default -> Optional.empty();
    };
  }

  private Stream<ReadCase.Seen> seen(CommunityId where, String procedure, Duration ago) {
    return cases.opened(where, procedure, clock.instant().minus(ago)).stream()
        .flatMap(found -> reading.read(Actor.SYSTEM, found.id()).stream());
  }

  private static Stream<JsonNode> lines(ReadCase.Seen seen, String list) {
    JsonNode lines = new AnswersShown(seen).last(given -> true).get(list);
    return lines == null ? Stream.empty() : lines.valueStream();
  }

  /// Of the last meetings, what nobody has solved.
  private Stream<Value.Row> issues(CommunityId where) {
    return seen(where, "weekly-meeting", MEETINGS)
        .flatMap(
            seen ->
                lines(seen, "issues")
                    .filter(line -> !solved(new Past(seen.live()), line.path("id").asString()))
                    .map(
                        line ->
                            Rows.row(
                                line.path("id").asString(),
                                Map.of(
                                    "issue", text(line, "issue"),
                                    "raised_by", id(line, "raised_by"),
                                    "issue_owner", id(line, "issue_owner")))));
  }

  private static boolean solved(Past meeting, String line) {
    return meeting.given("issue_solved").stream()
        .filter(given -> given.run().contains("#" + line))
        .anyMatch(given -> given.value().equals(new Value.YesNo(true)));
  }

  private List<Value.Row> matters(CommunityId where) {
    return cases.open(where, "assigned-task").stream()
        .flatMap(found -> reading.read(Actor.SYSTEM, found.id()).stream())
        .map(seen -> Map.entry(seen.live().id(), new AnswersShown(seen).last(given -> true)))
        .filter(one -> "coordination".equals(said(one.getValue(), "task_sort")))
        .map(
            one ->
                Rows.row(
                    one.getKey().toString(),
                    Map.of(
                        "task", new Value.Text(said(one.getValue(), "task")),
                        "role", new Value.Id(said(one.getValue(), "department")))))
        .toList();
  }

  private static String said(Map<String, JsonNode> answers, String question) {
    JsonNode said = answers.get(question);
    return said == null ? "" : said.asString("");
  }

  /// Of the plan that was approved last, what it wants done this month.
  private List<Value.Row> planned(CommunityId where) {
    YearMonth month = YearMonth.from(Moments.dayOf(clock.instant()));
    return plan(where)
        .flatMap(seen -> lines(seen, "items"))
        .filter(
            line -> YearMonth.from(LocalDate.parse(line.path("plan_due").asString())).equals(month))
        .map(
            line ->
                Rows.row(
                    line.path("id").asString(),
                    Map.of("task", text(line, "plan_line"), "plan_item", text(line, "plan_line"))))
        .toList();
  }

  private List<Value.Row> targets(CommunityId where) {
    return plan(where)
        .flatMap(seen -> lines(seen, "targets"))
        .map(
            line ->
                Rows.row(
                    line.path("id").asString(),
                    Map.of(
                        "target", text(line, "goal"),
                        "target_span", choice(line, "goal_span"),
                        "target_value", new Value.Decimal(line.path("goal_value").decimalValue()),
                        "target_owner", id(line, "goal_owner"))))
        .toList();
  }

  /// The newest in which next year's plan is written.
  private Stream<ReadCase.Seen> plan(CommunityId where) {
    return seen(where, "annual-plan", PLANS)
        .filter(seen -> new Past(seen.live()).done("plan").isPresent())
        .limit(1);
  }

  private List<Value.Row> praise(CommunityId where, String person) {
    Instant since = Period.lastMonth(clock.instant()).from();
    List<String> said =
        cases.opened(where, "weekly-meeting", since).stream()
            .flatMap(found -> reading.read(Actor.SYSTEM, found.id()).stream())
            .flatMap(seen -> lines(seen, "remarks"))
            .filter(line -> line.path("praised").asString("").equals(person))
            .map(
                line ->
                    ("praise".equals(line.path("remark_kind").asString("")) ? "表扬：" : "批评：")
                        + line.path("remark_why").asString(""))
            .toList();
    return Rows.text(
        said.isEmpty() ? "上月以来没有表扬和批评" : said.stream().collect(Collectors.joining("；")));
  }

  private static Value text(JsonNode line, String column) {
    return new Value.Text(line.path(column).asString(""));
  }

  private static Value choice(JsonNode line, String column) {
    JsonNode chosen = line.path(column);
    return new Value.Choice(List.of((chosen.isArray() ? chosen.path(0) : chosen).asString("")));
  }

  private static Value id(JsonNode line, String column) {
    return new Value.Id(line.path(column).asString(""));
  }
}
