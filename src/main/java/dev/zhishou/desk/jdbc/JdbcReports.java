package dev.zhishou.desk.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.community.Residents;
import dev.zhishou.desk.Report;
import dev.zhishou.desk.Reports;
import dev.zhishou.platform.Idempotency;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.SqlArray;
import dev.zhishou.platform.keys.SealedAt;
import dev.zhishou.platform.keys.Sealing;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReports implements Reports {
  private static final int CREATED = 201;
  private static final int MOST_SIMILAR = 10;

  /// Whose keys those are that came without an account.
  private static final UUID NOBODY = new UUID(0, 0);

  private final Scoped scoped;
  private final Sealing sealing;
  private final Idempotency idempotency;
  private final Residents residents;

  JdbcReports(Scoped scoped, Sealing sealing, Idempotency idempotency, Residents residents) {
    this.scoped = scoped;
    this.sealing = sealing;
    this.idempotency = idempotency;
    this.residents = residents;
  }

  @Override
  public Taken takeIn(
      Report report, String letters, @Nullable Repeat repeat, Function<String, byte[]> answer) {
    AccountId by = report.receipt().by();
    UUID account = by == null ? NOBODY : by.value();
    return scoped.transaction(
        Scope.of(report.community().value()),
        sql -> {
          Idempotency.Seen seen =
              repeat == null
                  ? new Idempotency.Seen.Fresh()
                  : idempotency.begin(sql, account, repeat.key(), repeat.hash());
          return switch (seen) {
            case Idempotency.Seen.OtherRequest o -> new Taken.OtherBody();
            case Idempotency.Seen.Repeated(int status, byte[] body) ->
                new Taken.Answered(status, body);
            case Idempotency.Seen.Fresh f -> {
              String number = number(sql, report, letters);
              insert(sql, report, number);
              byte[] body = answer.apply(number);
              if (repeat != null) {
                idempotency.answered(sql, account, repeat.key(), CREATED, body);
              }
              yield new Taken.Answered(CREATED, body);
            }
          };
        });
  }

  private static String number(Sql sql, Report report, String letters) {
    int year = Moments.dayOf(report.receipt().at()).getYear();
    int number =
        sql.of(
                """
                insert into report_counter as c (community_id, year, last)
                values (:community, :year, 1)
                on conflict (community_id, year) do update set last = c.last + 1
                returning last
                """)
            .set("community", report.community().value())
            .set("year", year)
            .first(row -> row.integer("last"));
    return String.format(Locale.ROOT, "%s-R-%d-%04d", letters, year, number);
  }

  private void insert(Sql sql, Report report, String number) {
    AccountId by = report.receipt().by();
    Report.Reporter reporter = report.reporter();
    String phone = reporter == null ? null : reporter.phone();
    sql.of(
            """
            insert into report (id, community_id, number, channel, received_at, at, account_id, text,
              reporter, phone_term, home_id, place_id, building, unit, suggested)
            values (:id, :community, :number, :channel, :received_at, :at, :account, :text,
              :reporter, :phone, :home, :place, :building, :unit, :suggested)
            """)
        .set("id", report.id())
        .set("community", report.community().value())
        .set("number", number)
        .set("channel", report.receipt().channel().word())
        .set("received_at", report.receipt().receivedAt())
        .set("at", report.receipt().at())
        .set("account", by == null ? null : by.value())
        .set("text", sealing.seal(report.text(), at("text", report.id())))
        .set(
            "reporter",
            reporter == null
                ? null
                : sealing.seal(
                    text(reporter.name()) + "\n" + text(phone), at("reporter", report.id())))
        .set("phone", phone == null || phone.isBlank() ? null : residents.phoneTerm(phone))
        .set("home", report.where().home())
        .set("place", report.where().place())
        .set("building", report.where().building())
        .set("unit", report.where().unit())
        .set("suggested", SqlArray.texts(report.suggested()))
        .update();
  }

  @Override
  public List<Earlier> lately(
      CommunityId community,
      Report.Where where,
      List<String> suggested,
      @Nullable String phone,
      Instant since) {
    byte[] term = phone == null || phone.isBlank() ? null : residents.phoneTerm(phone);
    return scoped
        .in(Scope.of(community.value()))
        .of(
            """
            select id, coalesce(case_number, number) as number, case_id, suggested, received_at,
              coalesce(phone_term = cast(:phone as bytea), false) as same_caller
            from report
            where community_id = :community and received_at >= :since
              and ((building = :building and unit is not distinct from :unit
                  and suggested && :suggested)
                or phone_term = cast(:phone as bytea))
            order by received_at desc, id limit :most
            """)
        .set("community", community.value())
        .set("since", since)
        .set("building", where.building())
        .set("unit", where.unit())
        .set("suggested", SqlArray.texts(suggested))
        .set("phone", term)
        .set("most", MOST_SIMILAR)
        .list(
            row ->
                new Earlier(
                    row.uuid("id"),
                    row.text("number"),
                    row.uuidOrNull("case_id"),
                    row.texts("suggested"),
                    row.instant("received_at"),
                    row.bool("same_caller")));
  }

  @Override
  public Optional<Standing> standing(Actor actor, UUID id) {
    return scoped
        .in(Scope.of(actor.communities()))
        .of(
            """
            select id, community_id, number, answered_at is not null or case_id is not null as settled
            from report where id = :id
            """)
        .set("id", id)
        .one(
            row ->
                new Standing(
                    row.uuid("id"),
                    new CommunityId(row.uuid("community_id")),
                    row.text("number"),
                    row.bool("settled")));
  }

  @Override
  public boolean answer(CommunityId community, UUID id, String text, Instant at) {
    return scoped
            .in(Scope.of(community.value()))
            .of(
                """
                update report set answer = :answer, answered_at = :at
                where id = :id and community_id = :community and answered_at is null
                  and case_id is null
                """)
            .set("answer", sealing.seal(text, at("answer", id)))
            .set("at", at)
            .set("id", id)
            .set("community", community.value())
            .update()
        == 1;
  }

  @Override
  public void becameCase(CommunityId community, UUID report, UUID caseId, String number) {
    scoped
        .in(Scope.of(community.value()))
        .of(
            """
            update report set case_id = :case, case_number = :number
            where id = :id and community_id = :community and case_id is null
            """)
        .set("case", caseId)
        .set("number", number)
        .set("id", report)
        .set("community", community.value())
        .update();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.replace('\n', ' ');
  }

  static SealedAt at(String column, UUID report) {
    return new SealedAt("report", column, report.toString());
  }
}
