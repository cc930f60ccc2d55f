package dev.zhishou.records;

import dev.zhishou.casework.spi.Papers;

/// The printer of forms, for tests of those who print.
public final class Printer {
  private Printer() {}

  /// Prints as the server does; the files that forms show are `SamplePictures`.
  public static Papers papers() {
    return new PdfPapers(new SamplePictures());
  }
}
