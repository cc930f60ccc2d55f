package dev.zhishou.community.web;

import dev.zhishou.community.Search;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A list by cursor: the last id of the part before, opaque to the caller.
final class Cursor {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  private Cursor() {}

  /// What is asked for, one more than wanted: it tells whether there is a next part.
  static Search search(@Nullable String words, @Nullable String cursor, @Nullable Integer limit) {
    List<Problem.Fault> faults = new ArrayList<>();
    int wanted = limit == null ? USUAL : limit;
    if (wanted < 1 || wanted > MOST) {
      faults.add(
          new Problem.Fault("?limit", "range", new Message("1 到 200 之间", "Between 1 and 200")));
    }
    UUID after = cursor == null ? null : read(cursor, faults);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults).raised();
    }
    return new Search(words == null ? "" : words, after, wanted + 1);
  }

  static <T> Page<T> page(List<T> found, Search search, Function<T, UUID> id) {
    int wanted = search.limit() - 1;
    if (found.size() <= wanted) {
      return new Page<>(found, null);
    }
    List<T> items = found.subList(0, wanted);
    return new Page<>(List.copyOf(items), write(id.apply(items.getLast())));
  }

  private static String write(UUID id) {
    ByteBuffer bytes = ByteBuffer.allocate(16);
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private static @Nullable UUID read(String cursor, List<Problem.Fault> faults) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      if (bytes.length == 16) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
      }
    } catch (IllegalArgumentException e) {
      // Reported below, as any other text that is no cursor of ours.
    }
    faults.add(
        new Problem.Fault("?cursor", "unknown", new Message("游标无效", "Not a cursor of ours")));
    return null;
  }
}
