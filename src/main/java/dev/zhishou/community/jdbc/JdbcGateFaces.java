package dev.zhishou.community.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.CommunityId;
import dev.zhishou.community.gate.GateFace;
import dev.zhishou.community.gate.GateFaces;
import dev.zhishou.evidence.FileHash;
import dev.zhishou.evidence.Mentions;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlArray;
import dev.zhishou.platform.keys.SealedAt;
import dev.zhishou.platform.keys.Sealing;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Plates are sealed as one text, a line each.
@Repository
class JdbcGateFaces implements GateFaces, Mentions {
  private final Scoped scoped;
  private final Sealing sealing;

  JdbcGateFaces(Scoped scoped, Sealing sealing) {
    this.scoped = scoped;
    this.sealing = sealing;
  }

  @Override
  public Map<AccountId, GateFace> in(CommunityId community) {
    Map<AccountId, GateFace> faces = new HashMap<>();
    scoped
        .in(Scope.of(community.value()))
        .of("select account_id, photo, plates from gate_face where community_id = :community")
        .set("community", community.value())
        .list(
            row -> {
              AccountId account = new AccountId(row.uuid("account_id"));
              String plates = sealing.openText(row.bytes("plates"), at(community, account));
              return faces.put(
                  account, new GateFace(hash(row.bytesOrNull("photo")), plates.lines().toList()));
            });
    return faces;
  }

  @Override
  public void write(CommunityId community, AccountId account, GateFace face, Instant now) {
    FileHash photo = face.photo();
    scoped
        .in(Scope.of(community.value()))
        .of(
            """
            insert into gate_face (community_id, account_id, photo, plates, written_at)
            values (:community, :account, :photo, :plates, :now)
            on conflict (community_id, account_id) do update set photo = excluded.photo,
              plates = excluded.plates, written_at = excluded.written_at
            """)
        .set("community", community.value())
        .set("account", account.value())
        .set("photo", photo == null ? null : photo.bytes())
        .set("plates", sealing.seal(String.join("\n", face.plates()), at(community, account)))
        .set("now", now)
        .update();
  }

  @Override
  public void forget(CommunityId community, AccountId account) {
    scoped
        .in(Scope.of(community.value()))
        .of("delete from gate_face where community_id = :community and account_id = :account")
        .set("community", community.value())
        .set("account", account.value())
        .update();
  }

  @Override
  public Set<FileHash> among(Set<FileHash> files) {
    return new HashSet<>(
        scoped
            .in(Scope.whole("photos of the gate list"))
            .of("select photo from gate_face where photo = any (:files)")
            .set("files", SqlArray.bytes(files.stream().map(FileHash::bytes).toList()))
            .list(JdbcGateFaces::photo));
  }

  private static FileHash photo(Row row) {
    return new FileHash(HexFormat.of().formatHex(row.bytes("photo")));
  }

  private static @Nullable FileHash hash(byte @Nullable [] photo) {
    return photo == null ? null : new FileHash(HexFormat.of().formatHex(photo));
  }

  private static SealedAt at(CommunityId community, AccountId account) {
    return new SealedAt("gate_face", "plates", community.value() + "/" + account);
  }
}
