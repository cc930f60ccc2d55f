package dev.zhishou.casework.jdbc;

import dev.zhishou.evidence.FileHash;
import dev.zhishou.evidence.Mentions;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlArray;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The files that events speak of: answers, attachments, drawn signatures. Every event is read, as
/// the nightly backup does; an index would cost each command something.
@Component
class JdbcMentions implements Mentions {
  private static final Scope ALL = Scope.whole("files that events speak of");

  private final Scoped scoped;

  JdbcMentions(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public Set<FileHash> among(Set<FileHash> files) {
    return scoped.transaction(
        ALL,
        sql -> {
          sql.of("select set_config('statement_timeout', '0', true)").list(row -> true);
          return new HashSet<>(
              sql.of(
                      """
                      select distinct found[1] as file from case_event,
                        regexp_matches(convert_from(bytes, 'UTF8'), '"([0-9a-f]{64})"', 'g') as found
                      where found[1] = any (:files)
                      """)
                  .set("files", SqlArray.texts(files.stream().map(FileHash::hex).toList()))
                  .list(row -> new FileHash(row.text("file"))));
        });
  }
}
