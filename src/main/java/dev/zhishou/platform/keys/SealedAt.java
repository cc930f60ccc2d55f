package dev.zhishou.platform.keys;

import java.nio.charset.StandardCharsets;

/// Where a sealed value lies. It is bound into the seal: a value moved to another row, column or
/// table cannot be opened.
///
/// @param table the table
/// @param column the column
/// @param row the row's key as text
public record SealedAt(String table, String column, String row) {
  public SealedAt {
    if (table.contains("/") || column.contains("/")) {
      throw new IllegalArgumentException("no slash in a table's or column's name");
    }
  }

  byte[] associatedData() {
    return (table + "/" + column + "/" + row).getBytes(StandardCharsets.UTF_8);
  }
}
