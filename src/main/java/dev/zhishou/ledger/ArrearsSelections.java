package dev.zhishou.ledger;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.community.Home;
import dev.zhishou.community.Place;
import dev.zhishou.community.Registers;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The homes that owe more than they should by today, with the kinds of fees, the sum, and what was
/// noted of each before: what a round of collection begins with (002-042, 000-045).
@Component
class ArrearsSelections implements Selections {
  private final Scoped scoped;
  private final Registers registers;
  private final EarlierNotes earlier;
  private final Clock clock;

  ArrearsSelections(Scoped scoped, Registers registers, EarlierNotes earlier, Clock clock) {
    this.scoped = scoped;
    this.registers = registers;
    this.earlier = earlier;
    this.clock = clock;
  }

  /// What is left of the bills of a home and a kind.
  record Left(UUID home, FeeKind kind, long fen) {}

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    if (!selection.equals("unpaid bills of the building")) {
      return Optional.empty();
    }
    List<Left> left = left(community, Moments.dayOf(clock.instant()));
    CommunityId where = new CommunityId(community);
    Map<String, String> notes = earlier.of(where);
    return Optional.of(
        homes(where, given.get("place"), left)
            .flatMap(home -> row(home, left, note(where, home, notes)).stream())
            .toList());
  }

  private @Nullable String note(CommunityId where, UUID home, Map<String, String> notes) {
    String own = notes.get(home.toString());
    return own != null
        ? own
        : registers.home(where, home).map(Home::name).map(notes::get).orElse(null);
  }

  /// Those of the building; where none is named, all that owe something.
  private Stream<UUID> homes(CommunityId where, @Nullable Value place, List<Left> left) {
    Integer building =
        place instanceof Value.Id(String id)
            ? registers.place(where, UUID.fromString(id)).map(Place::building).orElse(null)
            : null;
    return building == null
        ? left.stream().map(Left::home).distinct()
        : registers.homesIn(where, building, null).stream().map(Home::id);
  }

  private List<Left> left(UUID community, LocalDate today) {
    return scoped
        .in(Scope.of(community))
        .of(
            """
            select home_id, kind, sum(fen - paid_fen)::bigint as fen from bill
            where community_id = :community and due < :today and paid_fen < fen
            group by home_id, kind order by home_id, kind
            """)
        .set("community", community)
        .set("today", today)
        .list(
            row ->
                new Left(
                    row.uuid("home_id"),
                    FeeKind.of(row.text("kind")).orElseThrow(),
                    row.number("fen")));
  }

  /// A row of the round, where the home owes something.
  private static Optional<Value.Row> row(UUID home, List<Left> left, @Nullable String note) {
    List<Left> own = left.stream().filter(one -> one.home().equals(home)).toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    SequencedMap<String, Value> columns = new LinkedHashMap<>();
    columns.put("home", new Value.Id(home.toString()));
    columns.put(
        "fee_kind",
        new Value.Choice(
            own.stream()
                .map(one -> one.kind() == FeeKind.ON_BEHALF ? "passed_on" : one.kind().word())
                .collect(Collectors.toCollection(ArrayList::new))));
    columns.put("owed", new Value.Money(own.stream().mapToLong(Left::fen).sum()));
    if (note != null) {
      columns.put("earlier_note", new Value.Text(note));
    }
    return Optional.of(new Value.Row(home.toString(), columns));
  }
}
