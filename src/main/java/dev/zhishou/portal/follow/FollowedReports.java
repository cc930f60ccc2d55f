package dev.zhishou.portal.follow;

import dev.zhishou.access.CommunityId;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.keys.BlindIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Repository;

/// The keys by which residents follow their reports: 128 bits that nobody computes without the key
/// of the house. The database keeps a digest. A key opens for a year.
@Repository
public class FollowedReports {
  private static final Duration OPENS_FOR = Duration.ofDays(365);

  private final Scoped scoped;
  private final BlindIndex index;

  FollowedReports(Scoped scoped, BlindIndex index) {
    this.scoped = scoped;
    this.index = index;
  }

  /// The key of a report that became a case; the same report has the same key.
  public String key(CommunityId community, UUID report, UUID caseId, Instant now) {
    byte[] bytes = index.of("followed-report", report.toString());
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    scoped
        .in(Scope.of(community.value()))
        .of(
            """
            insert into followed_report (digest, community_id, case_id, made_at)
            values (:digest, :community, :case, :at)
            on conflict do nothing
            """)
        .set("digest", DigestUtils.sha256(key))
        .set("community", community.value())
        .set("case", caseId)
        .set("at", now)
        .update();
    return key;
  }

  /// The case that the key opens in this estate; empty: none.
  Optional<UUID> find(CommunityId community, String key, Instant now) {
    return scoped
        .in(Scope.of(community.value()))
        .of(
            """
            select case_id from followed_report
            where community_id = :community and digest = :digest and made_at > :since
            """)
        .set("community", community.value())
        .set("digest", DigestUtils.sha256(key))
        .set("since", now.minus(OPENS_FOR))
        .one(row -> row.uuid("case_id"));
  }
}
