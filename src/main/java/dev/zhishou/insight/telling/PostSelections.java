package dev.zhishou.insight.telling;

import dev.zhishou.access.Accounts;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Role;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.duty.Establishment;
import dev.zhishou.duty.PlannedHeads;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.binder.Organisation;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What is known of the house itself: how many people each post has (002-013), which procedures
/// there are to look through (000-217), what is given to who moves in (002-261).
@Component
class PostSelections implements Selections {
  private static final int QUARTERS = 4;
  private static final String PAPERS = "move-in-documents";

  private final Accounts accounts;
  private final PlannedHeads planned;
  private final ProcedureCatalog catalog;
  private final Clock clock;

  PostSelections(Accounts accounts, PlannedHeads planned, ProcedureCatalog catalog, Clock clock) {
    this.accounts = accounts;
    this.planned = planned;
    this.catalog = catalog;
    this.clock = clock;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    return switch (selection) {
      case "posts with planned and present heads" ->
          Optional.of(
              posts(
                  planned.now(new CommunityId(community)),
                  accounts.rolesIn(new CommunityId(community)).values().stream()
                      .flatMap(Collection::stream)
                      .toList()));
      case "procedures due for review" ->
          Optional.of(
              due(catalog.all(), clock.instant())
                  .map(
                      one ->
                          Rows.row(
                              one.procedure().id(),
                              Map.of(
                                  "text",
                                  new Value.Text(
                                      one.procedure().head().title()
                                          + " 第 "
                                          + one.number()
                                          + " 版"))))
                  .toList());
      case "move-in documents" ->
          Optional.of(
              catalog.binder().options(PAPERS).stream()
                  .flatMap(options -> options.keySet().stream())
                  .map(key -> Rows.row(key, Map.of("choice", new Value.Choice(List.of(key)))))
                  .toList());
      default -> Optional.empty();
    };
  }

  /// A quarter of them each quarter: within a year every one is looked through.
  static Stream<ProcedureVersion> due(List<ProcedureVersion> all, Instant now) {
    int quarter = Moments.dayOf(now).get(IsoFields.QUARTER_OF_YEAR) % QUARTERS;
    return IntStream.range(0, all.size()).filter(i -> i % QUARTERS == quarter).mapToObj(all::get);
  }

  /// @param own the community's own planned heads
  /// @param held the roles of everybody, one by one
  private List<Value.Row> posts(Map<Role, Integer> own, List<Role> held) {
    Organisation plan = Organisation.of(catalog.binder());
    return catalog.binder().roles().stream()
        .sorted()
        .map(
            role -> {
              Map<String, Value> columns = new HashMap<>();
              columns.put("role", new Value.Id(role));
              columns.put(
                  "present",
                  new Value.Whole(held.stream().filter(one -> one.id().equals(role)).count()));
              Integer heads = Establishment.planned(plan, own, new Role(role));
              if (heads != null) {
                columns.put("planned", new Value.Whole(heads));
              }
              return Rows.row(role, columns);
            })
        .toList();
  }
}
