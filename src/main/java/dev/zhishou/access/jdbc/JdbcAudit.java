package dev.zhishou.access.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Audit;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.signin.Secret;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.keys.SealedAt;
import dev.zhishou.platform.keys.Sealing;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAudit implements Audit {
  private static final String APPEND =
      """
      select append_audit(:id, :at, :community, :account, :act, :subject, :detail, :digest, :said)
        as seq
      """;

  private final Scoped scoped;
  private final Sealing sealing;

  JdbcAudit(Scoped scoped, Sealing sealing) {
    this.scoped = scoped;
    this.sealing = sealing;
  }

  @Override
  public void write(Entry entry, Instant at) {
    append(scoped.in(Scope.of(entry.community().value())), entry, at);
  }

  @Override
  public Optional<Duration> writeWithin(Entry entry, Bound bound, Instant at) {
    return scoped.transaction(
        Scope.whole("bounded act"),
        sql -> {
          // Whoever writes holds the head of the chain: two nodes count one after the other.
          sql.of("select seq from audit_head for update").first(row -> row.number("seq"));
          Optional<Instant> first =
              sql.of(
                      """
                      select at from audit
                      where account_id = :account and act = :act and at > :from
                      order by at desc, seq desc offset :most limit 1
                      """)
                  .set("account", entry.account() == null ? null : entry.account().value())
                  .set("act", entry.act())
                  .set("from", at.minus(bound.in()))
                  .set("most", bound.most() - 1)
                  .one(row -> row.instant("at"));
          if (first.isEmpty()) {
            append(sql, entry, at);
          }
          return first.map(then -> Duration.between(at, then.plus(bound.in())));
        });
  }

  @Override
  public boolean has(
      CommunityId community, AccountId account, String act, String subject, Instant since) {
    return scoped
        .in(Scope.of(community.value()))
        .of(
            """
            select 1 as one from audit
            where subject = :subject and act = :act and account_id = :account
              and community_id = :community and at > :since
            limit 1
            """)
        .set("subject", subject)
        .set("act", act)
        .set("account", account.value())
        .set("community", community.value())
        .set("since", since)
        .one(row -> true)
        .isPresent();
  }

  private void append(Sql sql, Entry entry, Instant at) {
    UUID id = NewId.at(at);
    // Salted, so that nobody guesses the words from the digest.
    String said = entry.said() == null ? null : Secret.fresh("").text() + "\n" + entry.said();
    sql.of(APPEND)
        .set("id", id)
        .set("at", at)
        .set("community", entry.community().value())
        .set("account", entry.account() == null ? null : entry.account().value())
        .set("act", entry.act())
        .set("subject", entry.subject())
        .set("detail", entry.detail())
        .set("digest", said == null ? null : HexFormat.of().formatHex(new Secret(said).hash()))
        .set("said", said == null ? null : sealing.seal(said, at(id)))
        .first(row -> row.number("seq"));
  }

  static SealedAt at(UUID id) {
    return new SealedAt("audit", "said", id.toString());
  }
}
