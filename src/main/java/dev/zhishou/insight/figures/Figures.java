package dev.zhishou.insight.figures;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.FindCases;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.insight.past.Past;
import dev.zhishou.insight.past.Period;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The figures of communities over a period, correct for any number of cases: closed ones are added
/// up by the database, open ones are read as they stand.
@Component
public class Figures {
  private static final String COMPLAINT = "complaint";

  private final CaseFigures closed;
  private final SpotVisits visits;
  private final FindCases cases;
  private final ReadCase reading;
  private final Clock clock;

  Figures(CaseFigures closed, SpotVisits visits, FindCases cases, ReadCase reading, Clock clock) {
    this.closed = closed;
    this.visits = visits;
    this.cases = cases;
    this.reading = reading;
    this.clock = clock;
  }

  /// What was asked for in the period, by procedure (004-041); to the complaints belongs what was
  /// said at the visits of spot checks (003-151).
  ///
  /// @param hidden procedures that are not counted (`ReadCase#hiddenKinds`)
  public SequencedMap<String, Sum> handled(
      Collection<UUID> communities, Period period, Collection<String> hidden) {
    List<CaseFigure> open = asked(communities, period, hidden, clock.instant());
    SequencedMap<String, Sum> sums =
        new TreeMap<>(closed.sums(communities, period, apart(open, hidden)));
    open.forEach(one -> sums.merge(one.procedure(), Sum.of(one), Sum::plus));
    visits.in(communities, period).forEach(visit -> sums.merge(COMPLAINT, visit.sum(), Sum::plus));
    return sums;
  }

  /// What somebody said: whether he was content.
  ///
  /// @param run the visit of a spot check within its case; null: the case was about him
  /// @param at when the case was opened, or he was visited
  public record Said(UUID id, @Nullable String run, Instant at, boolean content) {
    private static final Comparator<Said> NEWEST =
        Comparator.comparing(Said::at).thenComparing(Said::key).reversed();

    /// One of its own in the list.
    String key() {
      return run == null ? id.toString() : id + " " + run;
    }
  }

  /// What the share of the content is reckoned from, the newest first (003-151).
  public List<Said> said(Collection<UUID> communities, Period period, Collection<String> hidden) {
    List<CaseFigure> open = asked(communities, period, hidden, clock.instant());
    return Stream.of(
            closed.said(communities, period, apart(open, hidden)).stream(),
            open.stream()
                .filter(one -> one.content() != null)
                .map(
                    one ->
                        new Said(
                            one.id(),
                            null,
                            one.times().opened(),
                            Boolean.TRUE.equals(one.content()))),
            visits.in(communities, period).stream()
                .map(one -> new Said(one.check(), one.run(), one.at(), one.content())))
        .flatMap(some -> some)
        .sorted(Said.NEWEST)
        .toList();
  }

  /// The complaints that came in in the period, by month and channel (002-381, 002-448).
  public SequencedMap<Replies.Key, Replies> replies(
      Collection<UUID> communities, Period period, Collection<String> hidden) {
    Instant now = clock.instant();
    List<CaseFigure> open = open(communities, hidden, now);
    SequencedMap<Replies.Key, Replies> replies = new TreeMap<>(Replies.Key.ORDER);
    replies.putAll(closed.replies(communities, period, apart(open, hidden), now));
    for (CaseFigure one : open) {
      Reply reply = one.reply();
      if (reply != null && period.holds(reply.received())) {
        replies.merge(Replies.Key.of(reply), Replies.of(reply, now), Replies::plus);
      }
    }
    return replies;
  }

  /// What was owed to homes in the period after the work or the visit, and how much was given
  /// (002-414, 002-478).
  public Visits visits(Collection<UUID> communities, Period period, Collection<String> hidden) {
    List<CaseFigure> open = open(communities, hidden, clock.instant());
    Stream<Visits> now =
        open.stream()
            .flatMap(
                one ->
                    Stream.ofNullable(one.owed())
                        .filter(owed -> period.holds(owed.at()))
                        .map(owed -> Visits.of(one.procedure(), owed.all(), owed.given())));
    return Visits.of(
        Stream.concat(now, Stream.of(closed.visits(communities, period, apart(open, hidden))))
            .toList());
  }

  /// By month of the opening, or of the visit of a spot check, who of those asked was content.
  public SequencedMap<YearMonth, Sum> content(
      CommunityId community, Set<String> procedures, Instant since, Collection<String> hidden) {
    Instant now = clock.instant();
    Period period = new Period(since, now.plusSeconds(1));
    List<UUID> here = List.of(community.value());
    List<CaseFigure> open = open(here, hidden, now);
    SequencedMap<YearMonth, Sum> months =
        new TreeMap<>(closed.content(community.value(), procedures, since, apart(open, hidden)));
    open.stream()
        .filter(one -> procedures.contains(one.procedure()) && one.content() != null)
        .filter(one -> period.holds(one.times().opened()))
        .forEach(
            one -> months.merge(Replies.Key.monthOf(one.times().opened()), Sum.of(one), Sum::plus));
    visits
        .in(here, period)
        .forEach(visit -> months.merge(Replies.Key.monthOf(visit.at()), visit.sum(), Sum::plus));
    return months;
  }

  private List<CaseFigure> asked(
      Collection<UUID> communities, Period period, Collection<String> hidden, Instant now) {
    return open(communities, hidden, now).stream()
        .filter(one -> one.asked() && period.holds(one.times().opened()))
        .toList();
  }

  private List<CaseFigure> open(
      Collection<UUID> communities, Collection<String> hidden, Instant now) {
    return communities.stream()
        .flatMap(community -> cases.open(new CommunityId(community)).stream())
        .flatMap(id -> reading.read(Actor.SYSTEM, id).stream())
        .map(seen -> CaseFigure.of(new Past(seen.live()), seen.world(), now))
        .filter(one -> !hidden.contains(one.procedure()))
        .toList();
  }

  private static CaseFigures.Apart apart(List<CaseFigure> open, Collection<String> hidden) {
    return new CaseFigures.Apart(open.stream().map(CaseFigure::id).toList(), hidden);
  }
}
