package dev.zhishou.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The current row of a result. A getter without `OrNull` refuses a null.
public final class Row {
  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  /// Text.
  public String text(String column) {
    return there(textOrNull(column), column);
  }

  /// Text, or null.
  public @Nullable String textOrNull(String column) {
    return read(() -> result.getString(column));
  }

  /// A `uuid`.
  public UUID uuid(String column) {
    return there(uuidOrNull(column), column);
  }

  /// A `uuid`, or null.
  public @Nullable UUID uuidOrNull(String column) {
    return read(() -> result.getObject(column, UUID.class));
  }

  /// A `timestamptz`.
  public Instant instant(String column) {
    return there(instantOrNull(column), column);
  }

  /// A `timestamptz`, or null.
  public @Nullable Instant instantOrNull(String column) {
    OffsetDateTime at = read(() -> result.getObject(column, OffsetDateTime.class));
    return at == null ? null : at.toInstant();
  }

  /// A `date`.
  public LocalDate day(String column) {
    return there(dayOrNull(column), column);
  }

  /// A `date`, or null.
  public @Nullable LocalDate dayOrNull(String column) {
    return read(() -> result.getObject(column, LocalDate.class));
  }

  /// An `int`.
  public int integer(String column) {
    return there(integerOrNull(column), column);
  }

  /// An `int`, or null.
  public @Nullable Integer integerOrNull(String column) {
    return read(() -> result.getObject(column, Integer.class));
  }

  /// A `bigint`.
  public long number(String column) {
    return there(numberOrNull(column), column);
  }

  /// A `bigint`, or null.
  public @Nullable Long numberOrNull(String column) {
    return read(() -> result.getObject(column, Long.class));
  }

  /// A `double precision`.
  public double real(String column) {
    return there(read(() -> result.getObject(column, Double.class)), column);
  }

  /// A `boolean`.
  public boolean bool(String column) {
    return there(read(() -> result.getObject(column, Boolean.class)), column);
  }

  /// A `bytea`.
  public byte[] bytes(String column) {
    return there(bytesOrNull(column), column);
  }

  /// A `bytea`, or null.
  public byte @Nullable [] bytesOrNull(String column) {
    return read(() -> result.getBytes(column));
  }

  /// A `text[]`, empty when null.
  public List<String> texts(String column) {
    return read(
        () -> {
          var array = result.getArray(column);
          return array == null ? List.of() : List.of((String[]) array.getArray());
        });
  }

  /// A `uuid[]`, empty when null.
  public List<UUID> uuids(String column) {
    return read(
        () -> {
          var array = result.getArray(column);
          return array == null ? List.of() : List.of((UUID[]) array.getArray());
        });
  }

  private static <T> T there(@Nullable T value, String column) {
    return Objects.requireNonNull(value, () -> "column " + column + " is null");
  }

  private interface Getter<T extends @Nullable Object> {
    T get() throws SQLException;
  }

  private static <T extends @Nullable Object> T read(Getter<T> getter) {
    try {
      return getter.get();
    } catch (SQLException e) {
      throw Scoped.translated(e, "a column");
    }
  }
}
