package dev.zhishou.notify.jdbc;

import dev.zhishou.access.CommunityId;
import dev.zhishou.community.KeptOnPerson;
import dev.zhishou.community.Person;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Which notices were sent to somebody, and when he read them.
@Component
class NoticesToPerson implements KeptOnPerson {
  private final Scoped scoped;

  NoticesToPerson(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public List<Entry> on(CommunityId community, Person person) {
    return scoped
        .in(Scope.of(community.value()))
        .of(
            """
            select notice_id, read_at from notice_person
            where community_id = :community and person_id = :person order by notice_id
            """)
        .set("community", community.value())
        .set("person", person.id())
        .list(
            row -> {
              Instant read = row.instantOrNull("read_at");
              String number = row.uuid("notice_id").toString().substring(0, 8);
              return new Entry(
                  "notice",
                  read,
                  "通知 " + number + (read == null ? "，没有读" : "，" + Moments.dayOf(read) + " 读过"));
            });
  }
}
