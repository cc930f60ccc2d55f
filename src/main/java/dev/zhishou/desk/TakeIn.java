package dev.zhishou.desk;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Community;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.community.Home;
import dev.zhishou.community.Registers;
import dev.zhishou.community.Resident;
import dev.zhishou.community.Residents;
import dev.zhishou.desk.triage.Spot;
import dev.zhishou.desk.triage.Suggest;
import dev.zhishou.desk.triage.Suggestion;
import dev.zhishou.platform.NewId;
import dev.zhishou.procedure.model.Severity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes in what someone said: what it may be, what is similar of late, who calls.
@Component
public class TakeIn {
  private static final Duration LATELY = Duration.ofDays(7);

  private final Suggest suggest;
  private final Reports reports;
  private final Registers registers;
  private final Residents residents;
  private final ReadCase cases;
  private final Audit audit;
  private final Clock clock;

  TakeIn(
      Suggest suggest,
      Reports reports,
      Registers registers,
      Residents residents,
      ReadCase cases,
      Audit audit,
      Clock clock) {
    this.suggest = suggest;
    this.reports = reports;
    this.registers = registers;
    this.residents = residents;
    this.cases = cases;
    this.audit = audit;
    this.clock = clock;
  }

  /// What somebody said, before it is kept.
  ///
  /// @param receivedAt first receipt by anybody; null: now
  /// @param home null: not told
  public record Message(
      String text,
      Channel channel,
      @Nullable Instant receivedAt,
      Report.@Nullable Reporter reporter,
      @Nullable UUID home,
      @Nullable UUID place) {}

  /// What is told to who took it in.
  public record Told(
      UUID id,
      String number,
      List<Suggestion> suggestions,
      List<Reports.Earlier> similar,
      Caller caller) {
    /// Whether it sounds like an emergency: what it is taken for first is critical.
    public boolean urgent() {
      return !suggestions.isEmpty() && suggestions.getFirst().severity() == Severity.CRITICAL;
    }
  }

  /// Who calls, as far as the registers know.
  ///
  /// @param home null: not known
  /// @param people who has this phone, else who lives in the home
  public record Caller(@Nullable Home home, List<Resident> people) {
    /// Whether nothing is known.
    public boolean unknown() {
      return home == null && people.isEmpty();
    }
  }

  /// Takes it in. The permission was asked before.
  public Reports.Taken take(
      Actor actor,
      Community community,
      Message message,
      Reports.@Nullable Repeat repeat,
      Function<Told, byte[]> written) {
    Instant now = clock.instant();
    Caller caller = caller(actor, community.id(), message, now);
    UUID home = message.home() != null ? message.home() : id(caller.home());
    List<Suggestion> suggestions =
        suggest.suggest(
            message.text(), new Suggest.Whereabouts(community.id(), home, message.place()));
    Report report =
        new Report(
            NewId.at(now),
            community.id(),
            new Report.Receipt(actor.account(), message.channel(), received(message, now), now),
            message.text(),
            message.reporter(),
            where(community.id(), message, home),
            suggestions.stream().map(Suggestion::procedure).toList());
    List<Reports.Earlier> similar =
        shown(
            actor,
            reports.lately(
                community.id(),
                report.where(),
                report.suggested(),
                phone(message),
                now.minus(LATELY)));
    return reports.takeIn(
        report,
        community.letters(),
        repeat,
        number -> written.apply(new Told(report.id(), number, suggestions, similar, caller)));
  }

  /// What can be told while somebody still speaks.
  public record Heard(List<Suggestion> suggestions, List<Reports.Earlier> similar) {}

  /// Listens and keeps nothing. The permission was asked before.
  public Heard listen(Actor actor, Community community, Message message) {
    List<Suggestion> suggestions =
        suggest.suggest(
            message.text(),
            new Suggest.Whereabouts(community.id(), message.home(), message.place()));
    List<Reports.Earlier> similar =
        shown(
            actor,
            reports.lately(
                community.id(),
                where(community.id(), message, message.home()),
                suggestions.stream().map(Suggestion::procedure).toList(),
                phone(message),
                clock.instant().minus(LATELY)));
    return new Heard(suggestions, similar);
  }

  /// Without what became a confidential case that is not for him.
  private List<Reports.Earlier> shown(Actor actor, List<Reports.Earlier> found) {
    return found.stream()
        .filter(one -> one.caseId() == null || !cases.hides(actor, one.caseId()))
        .toList();
  }

  private static @Nullable String phone(Message message) {
    return message.reporter() == null ? null : message.reporter().phone();
  }

  private static Instant received(Message message, Instant now) {
    Instant received = message.receivedAt();
    return received == null || received.isAfter(now) ? now : received;
  }

  private static @Nullable UUID id(@Nullable Home home) {
    return home == null ? null : home.id();
  }

  private Report.Where where(CommunityId community, Message message, @Nullable UUID home) {
    Optional<Spot> spot = Spot.named(message.text());
    Optional<Home> at = home == null ? Optional.empty() : registers.home(community, home);
    Integer building = spot.map(Spot::building).or(() -> at.map(Home::building)).orElse(null);
    Integer unit = spot.map(Spot::unit).or(() -> at.map(Home::unit)).orElse(null);
    return new Report.Where(home, message.place(), building, unit);
  }

  private Caller caller(Actor actor, CommunityId community, Message message, Instant now) {
    String phone = phone(message);
    if (phone != null && !phone.isBlank()) {
      audit.write(
          new Audit.Entry(community, actor.account(), "looked-up-caller", community.toString()),
          now);
      List<Resident> found = residents.byPhone(community, phone);
      if (!found.isEmpty()) {
        return new Caller(found.getFirst().home(), found);
      }
    }
    UUID home = message.home();
    return home == null
        ? new Caller(null, List.of())
        : new Caller(
            registers.home(community, home).orElse(null), residents.of(community, List.of(home)));
  }
}
