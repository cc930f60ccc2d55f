package dev.zhishou.insight.figures;

import dev.zhishou.insight.past.Period;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlArray;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// The rows of closed cases and their sums: whatever their number, the database adds them up. Open
/// cases are left out by their ids: one that was opened again has a row of before.
@Repository
class CaseFigures {
  private static final String PUT =
      """
      insert into case_figure (case_id, community_id, procedure, asked, opened_at, taken_on_at,
        closed_at, late, reopened, content, channel, received_at, answer_due, answered_at,
        owed_at, owed, given)
      values (:case, :community, :procedure, :asked, :opened, :taken, :closed, :late, :reopened, :content,
        :channel, :received, :due, :answered, :owedAt, :owed, :given)
      on conflict (case_id) do update set taken_on_at = excluded.taken_on_at,
        closed_at = excluded.closed_at, late = excluded.late, reopened = excluded.reopened,
        content = excluded.content,
        channel = excluded.channel, received_at = excluded.received_at,
        answer_due = excluded.answer_due, answered_at = excluded.answered_at,
        owed_at = excluded.owed_at, owed = excluded.owed, given = excluded.given
      """;
  private static final String SUMS =
      """
      select procedure, count(*)::int as cases, count(*) filter (where not late)::int as in_time,
        count(*) filter (where reopened)::int as reopened, count(content)::int as said, count(*) filter (where content)::int as content,
        count(taken_on_at)::int as taken,
        coalesce(sum(greatest(0, extract(epoch from taken_on_at - opened_at))), 0)::bigint
          as taken_seconds,
        coalesce(sum(greatest(0, extract(epoch from closed_at - opened_at))), 0)::bigint
          as closed_seconds
      from case_figure
      where community_id = any (:communities) and asked and opened_at >= :from
        and opened_at < :before and case_id <> all (:open) and procedure <> all (:hidden)
      group by procedure order by procedure
      """;
  private static final String REPLIES =
      """
      select to_char(received_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, channel,
        count(*)::int as received, count(*) filter (where answered_at <= answer_due)::int as in_time,
        count(*) filter (where coalesce(answered_at, :now) > answer_due)::int as late,
        count(*) filter (where answered_at is null and answer_due >= :now)::int as running
      from case_figure
      where community_id = any (:communities) and channel is not null and received_at >= :from
        and received_at < :before and case_id <> all (:open) and procedure <> all (:hidden)
      group by 1, 2 order by 1, 2
      """;

  /// What is not counted here.
  ///
  /// @param open cases that are counted as they stand
  /// @param kinds confidential procedures, for who may not know of their cases
  record Apart(Collection<UUID> open, Collection<String> kinds) {}

  private final Scoped scoped;

  CaseFigures(Scoped scoped) {
    this.scoped = scoped;
  }

  /// Puts what a case was in the place of what was known of it.
  void put(UUID community, CaseFigure one) {
    Reply reply = one.reply();
    Owed owed = one.owed();
    scoped
        .in(Scope.of(community))
        .of(PUT)
        .set("case", one.id())
        .set("community", community)
        .set("procedure", one.procedure())
        .set("asked", one.asked())
        .set("opened", one.times().opened())
        .set("taken", one.times().takenOn())
        .set("closed", one.times().closed())
        .set("late", one.late())
        .set("reopened", one.times().reopened())
        .set("content", one.content())
        .set("channel", reply == null ? null : reply.channel())
        .set("received", reply == null ? null : reply.received())
        .set("due", reply == null ? null : reply.due())
        .set("answered", reply == null ? null : reply.answered())
        .set("owedAt", owed == null ? null : owed.at())
        .set("owed", owed == null ? 0 : owed.all())
        .set("given", owed == null ? 0 : owed.given())
        .update();
  }

  /// By procedure, those that somebody asked for and that were opened in the period.
  SequencedMap<String, Sum> sums(Collection<UUID> communities, Period period, Apart apart) {
    SequencedMap<String, Sum> sums = new LinkedHashMap<>();
    scoped
        .in(Scope.of(communities))
        .of(SUMS)
        .set("communities", SqlArray.uuids(communities))
        .set("from", period.from())
        .set("before", period.before())
        .set("open", SqlArray.uuids(apart.open()))
        .set("hidden", SqlArray.texts(apart.kinds()))
        .list(row -> sums.put(row.text("procedure"), sum(row)));
    return sums;
  }

  /// By month and channel, the complaints that were received in the period.
  SequencedMap<Replies.Key, Replies> replies(
      Collection<UUID> communities, Period period, Apart apart, Instant now) {
    SequencedMap<Replies.Key, Replies> replies = new LinkedHashMap<>();
    scoped
        .in(Scope.of(communities))
        .of(REPLIES)
        .set("communities", SqlArray.uuids(communities))
        .set("from", period.from())
        .set("before", period.before())
        .set("open", SqlArray.uuids(apart.open()))
        .set("hidden", SqlArray.texts(apart.kinds()))
        .set("now", now)
        .list(
            row ->
                replies.put(
                    new Replies.Key(YearMonth.parse(row.text("month")), row.text("channel")),
                    new Replies(
                        row.integer("received"),
                        row.integer("in_time"),
                        row.integer("late"),
                        row.integer("running"))));
    return replies;
  }

  /// What was owed to homes in the period, and how much of it was given.
  Visits visits(Collection<UUID> communities, Period period, Apart apart) {
    return Visits.of(
        scoped
            .in(Scope.of(communities))
            .of(
                """
                select procedure, sum(owed)::int as owed, sum(given)::int as given
                from case_figure
                where community_id = any (:communities) and owed_at >= :from and owed_at < :before
                  and case_id <> all (:open) and procedure <> all (:hidden)
                group by procedure
                """)
            .set("communities", SqlArray.uuids(communities))
            .set("from", period.from())
            .set("before", period.before())
            .set("open", SqlArray.uuids(apart.open()))
            .set("hidden", SqlArray.texts(apart.kinds()))
            .list(
                row ->
                    Visits.of(row.text("procedure"), row.integer("owed"), row.integer("given"))));
  }

  /// By month of the opening, how many owners said whether they were content, and how many were.
  SequencedMap<YearMonth, Sum> content(
      UUID community, Collection<String> procedures, Instant since, Apart apart) {
    SequencedMap<YearMonth, Sum> months = new LinkedHashMap<>();
    scoped
        .in(Scope.of(community))
        .of(
            """
            select to_char(opened_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
              count(content)::int as said, count(*) filter (where content)::int as content
            from case_figure
            where community_id = :community and procedure = any (:procedures)
              and opened_at >= :since and case_id <> all (:open) and procedure <> all (:hidden)
            group by 1 having count(content) > 0 order by 1
            """)
        .set("community", community)
        .set("procedures", SqlArray.texts(procedures))
        .set("since", since)
        .set("open", SqlArray.uuids(apart.open()))
        .set("hidden", SqlArray.texts(apart.kinds()))
        .list(
            row ->
                months.put(
                    YearMonth.parse(row.text("month")),
                    new Sum(
                        row.integer("said"),
                        0,
                        0,
                        row.integer("said"),
                        row.integer("content"),
                        Sum.Lasted.NONE,
                        Sum.Lasted.NONE)));
    return months;
  }

  /// Those of them whose owners said whether they were content.
  List<Figures.Said> said(Collection<UUID> communities, Period period, Apart apart) {
    return scoped
        .in(Scope.of(communities))
        .of(
            """
            select case_id, opened_at, content from case_figure
            where community_id = any (:communities) and asked and content is not null
              and opened_at >= :from and opened_at < :before and case_id <> all (:open)
              and procedure <> all (:hidden)
            """)
        .set("communities", SqlArray.uuids(communities))
        .set("from", period.from())
        .set("before", period.before())
        .set("open", SqlArray.uuids(apart.open()))
        .set("hidden", SqlArray.texts(apart.kinds()))
        .list(
            row ->
                new Figures.Said(
                    row.uuid("case_id"), null, row.instant("opened_at"), row.bool("content")));
  }

  private static Sum sum(Row row) {
    return new Sum(
        row.integer("cases"),
        row.integer("in_time"),
        row.integer("reopened"),
        row.integer("said"),
        row.integer("content"),
        new Sum.Lasted(row.integer("taken"), row.number("taken_seconds")),
        new Sum.Lasted(row.integer("cases"), row.number("closed_seconds")));
  }
}
