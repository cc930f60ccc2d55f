package dev.zhishou.platform.web;

import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a list that goes by ascending ids; the cursor is the last id of the part before.
///
/// @param after null: from the beginning
/// @param limit how many are asked of the store: one more than wanted, to know whether there are
///     more
public record ById(@Nullable UUID after, int limit) {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  /// As the caller asks for it.
  ///
  /// @throws Problem.Raised 422 for what is no cursor, or a limit outside 1 to 200
  public static ById of(@Nullable String cursor, @Nullable Integer limit) {
    int wanted = limit == null ? USUAL : limit;
    if (wanted < 1 || wanted > MOST) {
      throw fault("?limit", "range", new Message("1 到 200 之间", "Between 1 and 200"));
    }
    try {
      return new ById(cursor == null ? null : UUID.fromString(cursor), wanted + 1);
    } catch (IllegalArgumentException e) {
      throw fault("?cursor", "unknown", new Message("游标无效", "Not a cursor of ours"));
    }
  }

  /// The part, with the cursor of the next.
  public <T> Page<T> page(List<T> found, Function<T, UUID> id) {
    if (found.size() < limit) {
      return new Page<>(found, null);
    }
    List<T> items = List.copyOf(found.subList(0, limit - 1));
    return new Page<>(items, id.apply(items.getLast()).toString());
  }

  private static Problem.Raised fault(String where, String code, Message what) {
    return Problem.invalid(List.of(new Problem.Fault(where, code, what))).raised();
  }
}
