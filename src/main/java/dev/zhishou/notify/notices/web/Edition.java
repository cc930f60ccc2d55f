package dev.zhishou.notify.notices.web;

import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.notify.notices.MassNotice;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Who signs a notice, and of which day it is.
@Component
class Edition {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

  private final Communities communities;
  private final Clock clock;

  Edition(Communities communities, Clock clock) {
    this.communities = communities;
    this.clock = clock;
  }

  /// Company and service centre, a line each.
  List<String> signature(Community community) {
    String centre = community.name() + "服务中心";
    return communities
        .headOffice()
        .map(company -> List.of(company.name(), centre))
        .orElseGet(() -> List.of(centre));
  }

  /// The day it was sent; as long as it is not, today.
  String day(MassNotice notice) {
    MassNotice.Mark sent = notice.life().sent();
    Instant at = sent == null ? clock.instant() : sent.at();
    return DAY.format(at.atZone(Moments.ZONE));
  }

  String signed(Community community, MassNotice notice) {
    return String.join("\n", signature(community)) + "\n" + day(notice);
  }
}
