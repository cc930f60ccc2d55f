package dev.zhishou.access.jdbc;

import dev.zhishou.access.AccountId;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.SqlArray;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What accounts are called, remembered for a few seconds: every case that is shown names its
/// people. A name only shows; no right hangs on it.
final class AccountNames {
  private static final Scope ALL = Scope.whole("names of accounts");
  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final int MOST_REMEMBERED = 5_000;

  private final Scoped scoped;
  private final Map<AccountId, Known> known = new ConcurrentHashMap<>();

  AccountNames(Scoped scoped) {
    this.scoped = scoped;
  }

  private record Known(Instant until, String name) {}

  Map<AccountId, String> of(Collection<AccountId> ids, Instant now) {
    Map<AccountId, String> names = new HashMap<>();
    List<AccountId> unknown = new ArrayList<>();
    for (AccountId id : ids) {
      Known one = known.get(id);
      if (one != null && now.isBefore(one.until())) {
        names.put(id, one.name());
      } else {
        unknown.add(id);
      }
    }
    if (!unknown.isEmpty()) {
      Map<AccountId, String> read = read(unknown);
      if (known.size() > MOST_REMEMBERED) {
        known.clear();
      }
      read.forEach((id, name) -> known.put(id, new Known(now.plus(FRESH), name)));
      names.putAll(read);
    }
    return names;
  }

  void forget() {
    known.clear();
  }

  private Map<AccountId, String> read(List<AccountId> ids) {
    Map<AccountId, String> names = new HashMap<>();
    scoped
        .in(ALL)
        .of("select id, name from account where id = any (:ids)")
        .set("ids", SqlArray.uuids(ids.stream().map(AccountId::value).toList()))
        .list(row -> names.put(new AccountId(row.uuid("id")), row.text("name")));
    return names;
  }
}
