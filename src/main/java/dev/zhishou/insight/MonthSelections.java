package dev.zhishou.insight;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.FindCases;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.community.HouseholdChange;
import dev.zhishou.community.Households;
import dev.zhishou.community.Resident.LivesAs;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Figures of the monthly report that cases and the register of households can tell: those of last
/// month (002-049, 002-082 to 002-084). What is counted by another day than that of the opening is
/// still asked.
@Component
class MonthSelections implements Selections {
  /// As many as `FindCases` finds: more cannot be counted so, and somebody is asked.
  private static final int MOST = 500;

  private static final Map<String, String> OPENED =
      Map.of(
          "month: renovations applied for", "renovation",
          "month: renovation violations", "renovation-violation",
          "month: repairs received", "repair",
          "month: return visits", "return-visit");

  private final FindCases cases;
  private final Households households;
  private final Clock clock;

  MonthSelections(FindCases cases, Households households, Clock clock) {
    this.cases = cases;
    this.households = households;
    this.clock = clock;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    CommunityId where = new CommunityId(community);
    LocalDate first = Moments.dayOf(clock.instant()).withDayOfMonth(1);
    Instant from = Moments.startOf(first.minusMonths(1));
    Instant before = Moments.startOf(first);
    String procedure = OPENED.get(selection);
    if (procedure != null) {
      List<FindCases.Found> since = cases.opened(where, procedure, from);
      return Optional.of(since.size() < MOST ? row(opened(since, before)) : List.of());
    }
    OptionalInt homes =
        switch (selection) {
          case "month: tenants moved in" ->
              OptionalInt.of(
                  households.homes(
                      where, HouseholdChange.Kind.COMES, LivesAs.TENANT, from, before));
          case "month: tenants moved out" ->
              OptionalInt.of(
                  households.homes(where, HouseholdChange.Kind.GOES, LivesAs.TENANT, from, before));
          case "month: tenants present" ->
              OptionalInt.of(households.homesWith(where, LivesAs.TENANT));
          default -> OptionalInt.empty();
        };
    return homes.isEmpty() ? Optional.empty() : Optional.of(row(homes.getAsInt()));
  }

  /// @param since those opened since the month began
  static int opened(List<FindCases.Found> since, Instant before) {
    return (int) since.stream().filter(one -> one.openedAt().isBefore(before)).count();
  }

  private static List<Value.Row> row(int number) {
    SequencedMap<String, Value> columns = new LinkedHashMap<>();
    columns.put("integer", new Value.Whole(number));
    return List.of(new Value.Row("number", columns));
  }
}
