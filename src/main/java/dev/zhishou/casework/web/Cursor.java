package dev.zhishou.casework.web;

import dev.zhishou.casework.event.ChinaInstant;
import dev.zhishou.casework.store.CaseIndex;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a part of a list ended, opaque to its reader.
final class Cursor {
  private Cursor() {}

  static String write(@Nullable Instant key, UUID id, String run) {
    String text = (key == null ? "-" : ChinaInstant.text(key)) + "\n" + id + "\n" + run;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static CaseIndex.@Nullable After read(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String[] parts = text.split("\n", 3);
      Instant key = parts[0].equals("-") ? null : ChinaInstant.read(parts[0]);
      return new CaseIndex.After(key, UUID.fromString(parts[1]), parts[2]);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw Problem.invalid(
              List.of(
                  new Problem.Fault(
                      "?cursor", "invalid", new Message("游标无效", "This is no cursor of ours"))))
          .raised();
    }
  }
}
