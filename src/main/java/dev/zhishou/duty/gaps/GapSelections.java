package dev.zhishou.duty.gaps;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.duty.roster.Finding;
import dev.zhishou.duty.roster.ReadRoster;
import dev.zhishou.duty.roster.Roster;
import dev.zhishou.duty.roster.Settled;
import dev.zhishou.duty.roster.Week;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The holes of the roster that is in force today, each with who stands in or why the manager let
/// it pass: a hole stands on the daily report however it was settled (004-087).
@Component
class GapSelections implements Selections {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

  private final ReadRoster rosters;
  private final Accounts accounts;
  private final Binder binder;
  private final Clock clock;

  GapSelections(ReadRoster rosters, Accounts accounts, Binder binder, Clock clock) {
    this.rosters = rosters;
    this.accounts = accounts;
    this.binder = binder;
    this.clock = clock;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    if (!selection.equals("gaps of today's roster")) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Roster roster = rosters.published(new CommunityId(community), Week.of(now));
    String said = said(roster.findings(), roster.kept().settled(), Moments.dayOf(now));
    SequencedMap<String, Value> columns = new LinkedHashMap<>();
    columns.put("text", new Value.Text(said));
    return Optional.of(List.of(new Value.Row("gaps", columns)));
  }

  private String said(List<Finding> findings, List<Settled> settled, LocalDate day) {
    List<AccountId> standIns =
        settled.stream().map(Settled::standInAccount).flatMap(Stream::ofNullable).toList();
    Map<AccountId, String> names = accounts.names(standIns);
    return said(findings, settled, day, this::title, names);
  }

  private String title(String role) {
    var known = binder.reference().roles().get(role);
    return known == null ? role : known.title();
  }

  /// @param titles of roles
  /// @param names of who stands in
  static String said(
      List<Finding> findings,
      List<Settled> settled,
      LocalDate day,
      UnaryOperator<String> titles,
      Map<AccountId, String> names) {
    String holes =
        findings.stream()
            .filter(one -> one.wantsSomebody() && touches(one, day))
            .map(
                one ->
                    titles.apply(one.role().id())
                        + " "
                        + clock(one.when().from())
                        + "–"
                        + clock(one.when().to())
                        + how(one, settled, names))
            .collect(Collectors.joining("；"));
    return holes.isEmpty() ? "今天排班没有缺口" : "今天排班有缺口：" + holes;
  }

  private static String how(Finding hole, List<Settled> settled, Map<AccountId, String> names) {
    return settled.stream()
        .filter(one -> one.finding().equals(hole.id()))
        .findFirst()
        .map(
            one ->
                one.standInAccount() == null
                    ? "(经理写的理由：" + one.reason() + ")"
                    : "(替班：" + names.getOrDefault(one.standInAccount(), "") + ")")
        .orElse("(没有人替，也没有理由)");
  }

  private static boolean touches(Finding hole, LocalDate day) {
    return hole.when().from().isBefore(Moments.endOf(day))
        && hole.when().to().isAfter(Moments.startOf(day));
  }

  private static String clock(Instant at) {
    return CLOCK.format(at.atZone(Moments.ZONE));
  }
}
