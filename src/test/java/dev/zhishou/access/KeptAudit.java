package dev.zhishou.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// The audit log in memory, for tests without a database.
public final class KeptAudit implements Audit {
  private record Row(Entry entry, Instant at) {}

  private final List<Row> rows = new CopyOnWriteArrayList<>();

  /// What was done so far, in order.
  public List<Entry> entries() {
    return rows.stream().map(Row::entry).toList();
  }

  @Override
  public void write(Entry entry, Instant at) {
    rows.add(new Row(entry, at));
  }

  @Override
  public Optional<Duration> writeWithin(Entry entry, Bound bound, Instant at) {
    write(entry, at);
    return Optional.empty();
  }

  @Override
  public boolean has(
      CommunityId community, AccountId account, String act, String subject, Instant since) {
    return rows.stream()
        .filter(row -> row.at().isAfter(since))
        .map(Row::entry)
        .anyMatch(
            one ->
                one.act().equals(act)
                    && one.subject().equals(subject)
                    && account.equals(one.account())
                    && one.community().equals(community));
  }
}
