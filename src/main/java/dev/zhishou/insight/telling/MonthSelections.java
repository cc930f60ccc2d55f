package dev.zhishou.insight.telling;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.FindCases;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.community.HouseholdChange;
import dev.zhishou.community.Households;
import dev.zhishou.community.Resident.LivesAs;
import dev.zhishou.insight.past.Past;
import dev.zhishou.insight.past.PastCases;
import dev.zhishou.insight.past.Period;
import dev.zhishou.procedure.model.Value;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Figures of the monthly report that say how many cases of a sort were opened last month, and what
/// the register of households tells of it (002-049, 002-082 to 002-084); the repair orders of that
/// month by sort (002-353).
@Component
class MonthSelections implements Selections {
  private static final Map<String, String> OPENED =
      Map.of(
          "month: renovations applied for", "renovation",
          "month: renovation violations", "renovation-violation",
          "month: repairs received", "repair",
          "month: return visits", "return-visit");

  private final FindCases cases;
  private final PastCases past;
  private final Households households;
  private final Clock clock;

  MonthSelections(FindCases cases, PastCases past, Households households, Clock clock) {
    this.cases = cases;
    this.past = past;
    this.households = households;
    this.clock = clock;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    CommunityId where = new CommunityId(community);
    Period month = Period.lastMonth(clock.instant());
    String procedure = OPENED.get(selection);
    if (procedure != null) {
      List<FindCases.Found> since = cases.opened(where, procedure, month.from());
      return Optional.of(Rows.number(opened(since, month.before())));
    }
    return switch (selection) {
      case "month: tenants moved in" ->
          Optional.of(tenants(where, HouseholdChange.Kind.COMES, month));
      case "month: tenants moved out" ->
          Optional.of(tenants(where, HouseholdChange.Kind.GOES, month));
      case "month: repair orders by sort" -> Optional.of(sorts(where, month));
      case "month: tenants present" ->
          Optional.of(Rows.number(households.homesWith(where, LivesAs.TENANT)));
      default -> Optional.empty();
    };
  }

  private List<Value.Row> tenants(CommunityId where, HouseholdChange.Kind kind, Period month) {
    return Rows.number(households.homes(where, kind, LivesAs.TENANT, month.from(), month.before()));
  }

  private List<Value.Row> sorts(CommunityId where, Period month) {
    return Rows.text(
        "户内 %s；公区 %s"
            .formatted(
                sorts(past.since(where, "repair", month.from()), month),
                sorts(past.since(where, "public-repair", month.from()), month)));
  }

  private static String sorts(List<Past> orders, Period month) {
    return sorted(
        orders.stream()
            .filter(one -> month.holds(one.openedAt()))
            .map(one -> one.labels("sort"))
            .toList());
  }

  /// The total and how many of each sort, which together are the total.
  ///
  /// @param sorts that of each order
  static String sorted(List<String> sorts) {
    String each =
        sorts.stream()
            .collect(Collectors.groupingBy(sort -> sort, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(one -> one.getKey() + " " + one.getValue())
            .collect(Collectors.joining("、"));
    return sorts.isEmpty() ? "0 单" : "%s 单：%s".formatted(sorts.size(), each);
  }

  /// @param since those opened since the month began
  static int opened(List<FindCases.Found> since, Instant before) {
    return (int) since.stream().filter(one -> one.openedAt().isBefore(before)).count();
  }
}
