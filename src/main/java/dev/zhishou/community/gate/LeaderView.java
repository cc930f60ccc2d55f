package dev.zhishou.community.gate;

import dev.zhishou.evidence.FileHash;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A leader as programs see him.
///
/// @param rank `manager, deputy-general-manager, general-manager`
/// @param photo its SHA-256: `GET /gate-list/{account}/photo`; left out: there is none
record LeaderView(
    UUID account,
    String name,
    String post,
    String rank,
    @Nullable String photo,
    List<String> plates) {
  static LeaderView of(Leader one) {
    FileHash photo = one.face().photo();
    return new LeaderView(
        one.account().value(),
        one.name(),
        one.post(),
        one.rank().word(),
        photo == null ? null : photo.hex(),
        one.face().plates());
  }
}
