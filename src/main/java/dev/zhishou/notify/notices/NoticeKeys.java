package dev.zhishou.notify.notices;

import dev.zhishou.platform.keys.BlindIndex;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Keys of the pages of notices: the same again for the same notice and person, guessed by nobody.
/// A key opens the words of its notice and nothing else, and says nothing of who has it.
@Component
public class NoticeKeys {
  private final BlindIndex index;

  NoticeKeys(BlindIndex index) {
    this.index = index;
  }

  /// Of the poster.
  String of(UUID notice) {
    return text(index.of("notice", notice.toString()));
  }

  /// Of what is sent to somebody.
  String of(UUID notice, UUID person) {
    return text(index.of("notice/person", notice + "/" + person));
  }

  private static String text(byte[] digest) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }
}
