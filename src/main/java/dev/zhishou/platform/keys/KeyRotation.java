package dev.zhishou.platform.keys;

import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A new key for personal values, while the server runs: from now on everything is sealed under it,
/// what was sealed before is sealed anew in small parts, and the old key is disabled when nothing
/// is left under it.
public final class KeyRotation {
  private static final Scope ALL = Scope.whole("re-sealing");
  private static final int PART = 200;

  private final Scoped scoped;
  private final Keysets keysets;
  private final Sealing sealing;
  private final Clock clock;

  KeyRotation(Scoped scoped, Keysets keysets, Sealing sealing, Clock clock) {
    this.scoped = scoped;
    this.keysets = keysets;
    this.sealing = sealing;
    this.clock = clock;
  }

  /// How it stands.
  ///
  /// @param keys how many keys may open values; 1: no rotation is under way
  /// @param since when the newest was made
  public record Standing(int keys, Instant since) {}

  /// Makes a new key. A rotation that is under way is left to end first.
  ///
  /// @return whether one was made
  public boolean begin() {
    boolean begun = standing().keys() == 1 && keysets.addSealingKey();
    sealing.prefix();
    return begun;
  }

  /// How it stands.
  public Standing standing() {
    return keysets.sealingKeys();
  }

  /// How many values are sealed: a rotation seals each of them anew.
  public long values() {
    return columns().stream().mapToLong(this::values).sum();
  }

  // The names come from our own migrations, as in `part`.
  private long values(Column column) {
    return scoped
        .in(ALL)
        .of(
            """
            select count(*) as number from "%1$s" where length("%2$s") > 0
            """
                .formatted(column.table(), column.name()))
        .first(row -> row.number("number"));
  }

  /// Seals anew what stands under an old key, and disables that when nothing is left. It does
  /// nothing while a node may still seal under the old one.
  ///
  /// @return how many values were sealed anew
  public int goOn() {
    Standing standing = standing();
    Duration age = Duration.between(standing.since(), clock.instant());
    if (standing.keys() == 1 || age.compareTo(SealingKey.FRESH.multipliedBy(3)) < 0) {
      return 0;
    }
    byte[] prefix = sealing.prefix();
    int all = 0;
    int pass;
    do {
      pass = 0;
      for (Column column : columns()) {
        pass += through(column, prefix);
      }
      all += pass;
    } while (pass > 0);
    keysets.disableOldSealingKeys(prefix);
    return all;
  }

  private record Column(String table, String name, String rowText) {}

  private record Value(String at, String row, byte[] sealed) {}

  private List<Column> columns() {
    return scoped
        .in(ALL)
        .of("select table_name, column_name, row_text from sealed_column order by 1, 2")
        .list(
            row ->
                new Column(row.text("table_name"), row.text("column_name"), row.text("row_text")));
  }

  private int through(Column column, byte[] prefix) {
    String after = "(0,0)";
    int done = 0;
    List<Value> part;
    do {
      part = part(column, after, prefix);
      for (Value value : part) {
        done += reseal(column, value) ? 1 : 0;
        after = value.at();
      }
    } while (part.size() == PART);
    return done;
  }

  // The names come from our own migrations; nobody who serves may write there.
  private List<Value> part(Column column, String after, byte[] prefix) {
    return scoped
        .in(ALL)
        .of(
            """
            select cast(ctid as text) as at, %1$s as row_text, "%2$s" as sealed from "%3$s"
            where ctid > cast(:after as tid) and length("%2$s") > 0
              and substring("%2$s" from 1 for 5) <> :prefix
            order by ctid limit :limit
            """
                .formatted(column.rowText(), column.name(), column.table()))
        .set("after", after)
        .set("prefix", prefix)
        .set("limit", PART)
        .list(row -> new Value(row.text("at"), row.text("row_text"), row.bytes("sealed")));
  }

  private boolean reseal(Column column, Value value) {
    SealedAt at = new SealedAt(column.table(), column.name(), value.row());
    byte[] fresh = sealing.seal(sealing.open(value.sealed(), at), at);
    return scoped
        .in(ALL)
        .of("select reseal(:table, :column, cast(:at as tid), :was, :now) as done")
        .set("table", column.table())
        .set("column", column.name())
        .set("at", value.at())
        .set("was", value.sealed())
        .set("now", fresh)
        .first(row -> row.bool("done"));
  }
}
