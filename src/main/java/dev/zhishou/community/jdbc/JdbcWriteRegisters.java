package dev.zhishou.community.jdbc;

import dev.zhishou.access.CommunityId;
import dev.zhishou.community.Contact;
import dev.zhishou.community.Place;
import dev.zhishou.community.estate.WriteRegisters;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlStatement;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Repository;

/// An id that stands in another community is neither changed nor told of: the row-level walls hide
/// it, and the insert meets it and does nothing.
@Repository
class JdbcWriteRegisters implements WriteRegisters {
  private final Scoped scoped;

  JdbcWriteRegisters(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public boolean keep(CommunityId community, Contact contact) {
    return changedOrAdded(
        community,
        """
        update contact set kind = :kind, name = :name, phone = :phone,
          address = :address, checked_on = :checked_on, gone = false
        where community_id = :community and id = :id
        """,
        """
        insert into contact (id, community_id, kind, name, phone, address, checked_on)
        values (:id, :community, :kind, :name, :phone, :address, :checked_on)
        on conflict do nothing
        """,
        statement -> of(statement, community, contact));
  }

  @Override
  public boolean keep(CommunityId community, Place place) {
    return changedOrAdded(
        community,
        """
        update place set kind = :kind, label = :label, building = :building,
          unit = :unit, gone = false
        where community_id = :community and id = :id
        """,
        """
        insert into place (id, community_id, kind, label, building, unit, ordinal)
        select :id, :community, :kind, :label, cast(:building as int),
          cast(:unit as int),
          coalesce((select max(ordinal) + 1 from place
            where community_id = :community), 0)
        on conflict do nothing
        """,
        statement -> of(statement, community, place));
  }

  private boolean changedOrAdded(
      CommunityId community, String change, String add, UnaryOperator<SqlStatement> filled) {
    return scoped.transaction(
        Scope.of(community.value()),
        sql -> changed(filled.apply(sql.of(change))) || changed(filled.apply(sql.of(add))));
  }

  @Override
  public boolean removeContact(CommunityId community, UUID id) {
    return gone(
        community,
        id,
        "update contact set gone = true where community_id = :community and id = :id and not gone");
  }

  @Override
  public boolean removePlace(CommunityId community, UUID id) {
    return gone(
        community,
        id,
        "update place set gone = true where community_id = :community and id = :id and not gone");
  }

  private boolean gone(CommunityId community, UUID id, String update) {
    return changed(
        scoped
            .in(Scope.of(community.value()))
            .of(update)
            .set("community", community.value())
            .set("id", id));
  }

  private static boolean changed(SqlStatement statement) {
    return statement.update() > 0;
  }

  private static SqlStatement of(SqlStatement statement, CommunityId community, Contact contact) {
    return statement
        .set("id", contact.id())
        .set("community", community.value())
        .set("kind", contact.kind())
        .set("name", contact.name())
        .set("phone", contact.phone())
        .set("address", contact.address())
        .set("checked_on", contact.checkedOn());
  }

  private static SqlStatement of(SqlStatement statement, CommunityId community, Place place) {
    return statement
        .set("id", place.id())
        .set("community", community.value())
        .set("kind", place.kind().word())
        .set("label", place.label())
        .set("building", place.building())
        .set("unit", place.unit());
  }
}
