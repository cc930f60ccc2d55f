package dev.zhishou.procedure.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SequencedMap;

/// What was answered, typed by its question.
public sealed interface Value {
  /// Yes or no.
  record YesNo(boolean yes) implements Value {}

  /// The keys of the options chosen; one unless several may be.
  record Choice(List<String> keys) implements Value {}

  /// A whole number.
  record Whole(long number) implements Value {}

  /// A number.
  record Decimal(BigDecimal number) implements Value {}

  /// Money, in fen (never a float).
  record Money(long fen) implements Value {}

  /// A date.
  record Date(LocalDate date) implements Value {}

  /// A time of day.
  record TimeOfDay(LocalTime time) implements Value {}

  /// An instant.
  record At(Instant instant) implements Value {}

  /// A length of time.
  record Length(Duration duration) implements Value {}

  /// The id of a role, account, person, home, place, thing or case.
  record Id(String id) implements Value {}

  /// Hashes (hex SHA-256) of photos or files.
  record Files(List<String> hashes) implements Value {}

  /// Text, as typed. Stands only in commands; in events and state it is `Sealed`.
  record Text(String text) implements Value {}

  /// Answered, but the value stands sealed beside event `seq` under `name` (DATA, *An event*).
  record Sealed(int seq, String name) implements Value {}

  /// The rows of a list.
  record Rows(List<Row> rows) implements Value {}

  /// One row: its id (Pinned 17) and what its columns say.
  record Row(String id, SequencedMap<String, Value> columns) {}
}
