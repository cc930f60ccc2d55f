package dev.zhishou.evidence.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.evidence.FileHash;
import dev.zhishou.evidence.MediaType;
import dev.zhishou.evidence.Uploads;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlArray;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUploads implements Uploads {
  /// The table names accounts and no community; nothing scoped is read here.
  private static final Scope UPLOADS = Scope.whole("uploads of an account");

  private final Scoped scoped;

  JdbcUploads(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public boolean note(Upload upload, AccountId account, Instant at) {
    return scoped
        .in(UPLOADS)
        .of(
            """
            insert into upload (sha256, account_id, media_type, size, at)
            values (:file, :account, :type, :size, :at)
            on conflict (sha256, account_id) do update set at = excluded.at
            returning xmax = 0 as first
            """)
        .set("file", upload.file().bytes())
        .set("account", account.value())
        .set("type", upload.type().word())
        .set("size", upload.size())
        .set("at", at)
        .first(row -> row.bool("first"));
  }

  @Override
  public Set<FileHash> unasked(Instant before) {
    return new HashSet<>(
        scoped
            .in(UPLOADS)
            .of(
                """
                select sha256 from upload group by sha256
                having not bool_or(kept) and max(at) < :before
                """)
            .set("before", before)
            .list(row -> hash(row)));
  }

  @Override
  public void keep(Set<FileHash> files) {
    scoped
        .in(UPLOADS)
        .of("update upload set kept = true where sha256 = any (:files)")
        .set("files", SqlArray.bytes(files.stream().map(FileHash::bytes).toList()))
        .update();
  }

  @Override
  public void forget(FileHash file, Instant before, Runnable delete) {
    scoped.transaction(
        UPLOADS,
        sql -> {
          // Who uploads it in this instant waits for the row that is going, and finds no file.
          sql.of("delete from upload where sha256 = :file and at < :before and not kept")
              .set("file", file.bytes())
              .set("before", before)
              .update();
          boolean gone =
              sql.of("select count(*)::int as n from upload where sha256 = :file")
                  .set("file", file.bytes())
                  .first(row -> row.integer("n") == 0);
          if (gone) {
            delete.run();
          }
          return gone;
        });
  }

  @Override
  public Optional<Upload> of(FileHash file, AccountId account) {
    return scoped
        .in(UPLOADS)
        .of(
            """
            select sha256, media_type, size from upload
            where sha256 = :file and account_id = :account
            """)
        .set("file", file.bytes())
        .set("account", account.value())
        .one(JdbcUploads::upload);
  }

  @Override
  public Optional<Upload> any(FileHash file) {
    return scoped
        .in(UPLOADS)
        .of("select sha256, media_type, size from upload where sha256 = :file limit 1")
        .set("file", file.bytes())
        .one(JdbcUploads::upload);
  }

  private static Upload upload(Row row) {
    return new Upload(
        hash(row), MediaType.named(row.text("media_type")).orElseThrow(), row.number("size"));
  }

  private static FileHash hash(Row row) {
    return new FileHash(HexFormat.of().formatHex(row.bytes("sha256")));
  }
}
