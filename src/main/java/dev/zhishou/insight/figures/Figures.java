package dev.zhishou.insight.figures;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.insight.past.Past;
import dev.zhishou.insight.past.PastCases;
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
import org.springframework.stereotype.Component;

/// The figures of communities over a period, correct for any number of cases: closed ones are added
/// up by the database, open ones are read as they stand.
@Component
public class Figures {
  private final CaseFigures closed;
  private final PastCases cases;
  private final ReadCase reading;
  private final Clock clock;

  Figures(CaseFigures closed, PastCases cases, ReadCase reading, Clock clock) {
    this.closed = closed;
    this.cases = cases;
    this.reading = reading;
    this.clock = clock;
  }

  /// What was asked for in the period, by procedure (004-041).
  public SequencedMap<String, Sum> handled(Collection<UUID> communities, Period period) {
    List<CaseFigure> open = asked(communities, period, clock.instant());
    SequencedMap<String, Sum> sums = new TreeMap<>(closed.sums(communities, period, ids(open)));
    open.forEach(one -> sums.merge(one.procedure(), Sum.of(one), Sum::plus));
    return sums;
  }

  /// A case whose owner said whether he was content.
  public record Said(UUID id, Instant opened, boolean content) {
    private static final Comparator<Said> NEWEST =
        Comparator.comparing(Said::opened).thenComparing(Said::id).reversed();
  }

  /// The cases that the share of the content is reckoned from, the newest first (003-151).
  public List<Said> said(Collection<UUID> communities, Period period) {
    List<CaseFigure> open = asked(communities, period, clock.instant());
    return Stream.concat(
            closed.said(communities, period, ids(open)).stream(),
            open.stream()
                .filter(one -> one.content() != null)
                .map(
                    one ->
                        new Said(
                            one.id(), one.times().opened(), Boolean.TRUE.equals(one.content()))))
        .sorted(Said.NEWEST)
        .toList();
  }

  /// The complaints that came in in the period, by month and channel (002-381, 002-448).
  public SequencedMap<Replies.Key, Replies> replies(Collection<UUID> communities, Period period) {
    Instant now = clock.instant();
    List<CaseFigure> open = open(communities, now);
    SequencedMap<Replies.Key, Replies> replies = new TreeMap<>(Replies.Key.ORDER);
    replies.putAll(closed.replies(communities, period, ids(open), now));
    for (CaseFigure one : open) {
      Reply reply = one.reply();
      if (reply != null && period.holds(reply.received())) {
        replies.merge(Replies.Key.of(reply), Replies.of(reply, now), Replies::plus);
      }
    }
    return replies;
  }

  /// By month of the opening, who of those asked was content.
  public SequencedMap<YearMonth, Sum> content(
      CommunityId community, Set<String> procedures, Instant since) {
    Instant now = clock.instant();
    Period period = new Period(since, now.plusSeconds(1));
    List<CaseFigure> open = open(List.of(community.value()), now);
    SequencedMap<YearMonth, Sum> months =
        new TreeMap<>(closed.content(community.value(), procedures, since, ids(open)));
    open.stream()
        .filter(one -> procedures.contains(one.procedure()) && one.content() != null)
        .filter(one -> period.holds(one.times().opened()))
        .forEach(
            one -> months.merge(Replies.Key.monthOf(one.times().opened()), Sum.of(one), Sum::plus));
    return months;
  }

  private List<CaseFigure> asked(Collection<UUID> communities, Period period, Instant now) {
    return open(communities, now).stream()
        .filter(one -> one.asked() && period.holds(one.times().opened()))
        .toList();
  }

  private List<CaseFigure> open(Collection<UUID> communities, Instant now) {
    return communities.stream()
        .flatMap(community -> cases.open(new CommunityId(community)).stream())
        .flatMap(past -> reading.read(Actor.SYSTEM, past.live().id()).stream())
        .map(seen -> CaseFigure.of(new Past(seen.live()), seen.world(), now))
        .toList();
  }

  private static List<UUID> ids(List<CaseFigure> cases) {
    return cases.stream().map(CaseFigure::id).toList();
  }
}
