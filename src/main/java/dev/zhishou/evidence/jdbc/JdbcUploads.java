package dev.zhishou.evidence.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.evidence.FileHash;
import dev.zhishou.evidence.MediaType;
import dev.zhishou.evidence.Uploads;
import dev.zhishou.platform.Row;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
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
                values (:file, :account, :type, :size, :at) on conflict do nothing
                """)
            .set("file", upload.file().bytes())
            .set("account", account.value())
            .set("type", upload.type().word())
            .set("size", upload.size())
            .set("at", at)
            .update()
        == 1;
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
        new FileHash(HexFormat.of().formatHex(row.bytes("sha256"))),
        MediaType.named(row.text("media_type")).orElseThrow(),
        row.number("size"));
  }
}
