package dev.zhishou.casework.retention;

import dev.zhishou.access.Communities;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlStatement;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Erases rows that are past their time, in every community at once.
@Component
public class EraseRows {
  private final Scoped scoped;
  private final Communities communities;

  EraseRows(Scoped scoped, Communities communities) {
    this.scoped = scoped;
    this.communities = communities;
  }

  /// Erases some of them.
  ///
  /// @param sql what erases them, `:most` at once
  /// @param moments that it knows besides, by name
  /// @return how many
  public int erase(String sql, Map<String, Instant> moments, int most) {
    SqlStatement erasing =
        scoped
            .in(Scope.of(communities.all().stream().map(one -> one.id().value()).toList()))
            .of(sql)
            .set("most", most);
    moments.forEach(erasing::set);
    return erasing.update();
  }
}
