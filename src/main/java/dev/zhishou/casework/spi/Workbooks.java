package dev.zhishou.casework.spi;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;

/// Writes registers as Excel workbooks. Implemented by `records`.
public interface Workbooks {
  /// Writes one sheet while its rows are read: never all of them are held at once.
  ///
  /// @param out stays open
  void xlsx(Sheet sheet, OutputStream out) throws IOException;

  /// @param title what the sheet is called
  /// @param rows each with a cell for each column
  record Sheet(String title, List<Column> columns, Iterator<List<Cell>> rows) {}

  /// @param width in characters
  record Column(String title, int width) {}

  /// What stands in a cell.
  sealed interface Cell {
    /// Words, and only words: whatever they begin with, nothing is reckoned.
    record Text(String text) implements Cell {}

    /// A number to reckon with.
    record Figure(BigDecimal figure) implements Cell {}
  }
}
