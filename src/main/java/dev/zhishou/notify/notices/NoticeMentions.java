package dev.zhishou.notify.notices;

import dev.zhishou.evidence.FileHash;
import dev.zhishou.evidence.Mentions;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlArray;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The photos that notices show, and those of papers that hang at entrances: they stay.
@Component
class NoticeMentions implements Mentions {
  private final Scoped scoped;

  NoticeMentions(Scoped scoped) {
    this.scoped = scoped;
  }

  @Override
  public Set<FileHash> among(Set<FileHash> files) {
    return new HashSet<>(
        scoped
            .in(Scope.whole("photos of notices"))
            .of(
                """
                select photo from notice_entrance where photo = any (:files)
                union select photo from notice where photo = any (:files)
                """)
            .set("files", SqlArray.bytes(files.stream().map(FileHash::bytes).toList()))
            .list(row -> new FileHash(HexFormat.of().formatHex(row.bytes("photo")))));
  }
}
