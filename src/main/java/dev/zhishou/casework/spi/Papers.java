package dev.zhishou.casework.spi;

import java.util.List;

/// Prints a form as an A4 sheet. Implemented by `records`.
public interface Papers {
  /// The sheet as PDF.
  byte[] pdf(Paper paper);

  /// A form filled in.
  ///
  /// @param title of the form
  /// @param number its running number
  /// @param heading what it is about: community, case number, place, when it was written
  /// @param lines what it says
  /// @param signatures who signed, each as `slot: name, when`
  record Paper(
      String title,
      String number,
      List<Line> heading,
      List<Line> lines,
      List<Table> tables,
      List<Line> signatures) {}

  /// A label and what stands beside it.
  record Line(String label, String text) {}

  /// A list within a form.
  record Table(String label, List<String> columns, List<List<String>> rows) {}
}
