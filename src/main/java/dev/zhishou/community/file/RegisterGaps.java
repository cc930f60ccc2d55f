package dev.zhishou.community.file;

import dev.zhishou.casework.spi.Selections;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.procedure.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The homes of which the register does not say who owns them or how to reach the owner: what the
/// yearly look through the owner files begins with (002-055).
@Component
class RegisterGaps implements Selections {
  /// As many as a list holds.
  private static final int MOST = 500;

  private final Scoped scoped;

  RegisterGaps(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    return selection.equals("homes with gaps in the register")
        ? Optional.of(gaps(community))
        : Optional.empty();
  }

  private List<Value.Row> gaps(UUID community) {
    return scoped
        .in(Scope.of(community))
        .of(
            """
            select * from (
              select h.id, h.name,
                not exists (select from residence r
                  where r.home_id = h.id and r.lives_as = 'owner') as owner,
                exists (select from residence r join person p on p.id = r.person_id
                  where r.home_id = h.id and r.lives_as = 'owner' and p.phone is null) as phone
              from home h where h.community_id = :community) as found
            where owner or phone order by name limit :most
            """)
        .set("community", community)
        .set("most", MOST)
        .list(RegisterGaps::row);
  }

  private static Value.Row row(Row found) {
    List<String> lacking = new ArrayList<>();
    if (found.bool("owner")) {
      lacking.add("业主");
    }
    if (found.bool("phone")) {
      lacking.add("业主电话");
    }
    SequencedMap<String, Value> columns = new LinkedHashMap<>();
    columns.put("home", new Value.Id(found.uuid("id").toString()));
    columns.put(
        "gap_paper", new Value.Text(found.text("name") + " 登记里没有：" + String.join("、", lacking)));
    return new Value.Row(found.uuid("id").toString(), columns);
  }
}
