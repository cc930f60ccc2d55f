package dev.zhishou.desk.jdbc;

import dev.zhishou.access.CommunityId;
import dev.zhishou.community.KeptOnPerson;
import dev.zhishou.community.Person;
import dev.zhishou.community.Residents;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.keys.Sealing;
import java.util.List;
import org.springframework.stereotype.Repository;

/// What somebody reported by his number, in his words.
@Repository
class JdbcReportsByPerson implements KeptOnPerson {
  private final Scoped scoped;
  private final Sealing sealing;
  private final Residents residents;

  JdbcReportsByPerson(Scoped scoped, Sealing sealing, Residents residents) {
    this.scoped = scoped;
    this.sealing = sealing;
    this.residents = residents;
  }

  @Override
  public List<Entry> on(CommunityId community, Person person) {
    String phone = person.phone();
    if (phone == null || phone.isBlank()) {
      return List.of();
    }
    return scoped
        .in(Scope.of(community.value()))
        .of(
            """
            select id, number, case_number, received_at, text from report
            where community_id = :community and phone_term = :phone and length(text) > 0
            order by received_at, id
            """)
        .set("community", community.value())
        .set("phone", residents.phoneTerm(phone))
        .list(
            row -> {
              String caseNumber = row.textOrNull("case_number");
              return new Entry(
                  "report",
                  row.instant("received_at"),
                  row.text("number")
                      + (caseNumber == null ? "" : "（案件 " + caseNumber + "）")
                      + "："
                      + sealing.openText(
                          row.bytes("text"), JdbcReports.at("text", row.uuid("id"))));
            });
  }
}
