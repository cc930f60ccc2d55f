package dev.zhishou.notify.jdbc;

import dev.zhishou.access.CommunityId;
import dev.zhishou.community.PersonGone;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.SqlArray;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Of people who were erased the receipts of notices no longer say who they were; that a home was
/// reached stays. The link that was theirs leads nowhere.
@Component
class ForgetPeople implements PersonGone {
  @Override
  public void gone(Sql sql, CommunityId community, List<UUID> people) {
    sql.of(
            """
            update notice_person set person_id = gen_random_uuid(), key = '', phone = false
            where community_id = :community and person_id = any(:people)
            """)
        .set("community", community.value())
        .set("people", SqlArray.uuids(people))
        .update();
  }
}
