package dev.zhishou.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A list as one parameter, for `= any(:ids)` and `unnest(:ids, …)`. The element type is named, so
/// that an empty list has one too. Texts, numbers and bytes travel in binary form: the driver knows
/// how to write an array of their own class so.
///
/// @param type PostgreSQL's name of the element type
/// @param values the elements as JDBC takes them
public record SqlArray(String type, @Nullable Object[] values) {
  /// A `uuid[]`.
  public static SqlArray uuids(Collection<? extends @Nullable UUID> values) {
    return new SqlArray("uuid", values.toArray());
  }

  /// A `text[]`.
  public static SqlArray texts(Collection<? extends @Nullable String> values) {
    return new SqlArray("text", values.toArray(String[]::new));
  }

  /// An `int[]`.
  public static SqlArray ints(Collection<? extends @Nullable Integer> values) {
    return new SqlArray("int4", values.toArray(Integer[]::new));
  }

  /// A `bigint[]`.
  public static SqlArray longs(Collection<? extends @Nullable Long> values) {
    return new SqlArray("int8", values.toArray(Long[]::new));
  }

  /// A `boolean[]`.
  public static SqlArray booleans(Collection<? extends @Nullable Boolean> values) {
    return new SqlArray("bool", values.toArray());
  }

  /// A `bytea[]`.
  public static SqlArray bytes(Collection<? extends byte @Nullable []> values) {
    return new SqlArray("bytea", values.toArray(byte[][]::new));
  }

  /// A `timestamptz[]`.
  public static SqlArray instants(Collection<? extends @Nullable Instant> values) {
    return new SqlArray(
        "timestamptz", values.stream().map(v -> v == null ? null : v.toString()).toArray());
  }

  static void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(index, Types.NULL);
      case String text -> statement.setString(index, text);
      case Integer number -> statement.setInt(index, number);
      case Long number -> statement.setLong(index, number);
      case Boolean bool -> statement.setBoolean(index, bool);
      case UUID id -> statement.setObject(index, id);
      case Instant at -> statement.setObject(index, at.atOffset(ZoneOffset.UTC));
      case LocalDate day -> statement.setObject(index, day);
      case LocalTime time -> statement.setObject(index, time);
      case java.math.BigDecimal number -> statement.setBigDecimal(index, number);
      case Double number -> statement.setDouble(index, number);
      case byte[] bytes -> statement.setBytes(index, bytes);
      case SqlArray array ->
          statement.setArray(
              index, statement.getConnection().createArrayOf(array.type, array.values));
      default -> throw new IllegalArgumentException("no SQL parameter: " + value.getClass());
    }
  }
}
