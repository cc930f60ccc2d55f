package bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Collects rows of one markdown table; null means not measured. */
final class Report {
  private static final String HEADER =
      """
      | part | who | load | /s | ratio | p50 ms | p99 ms | max ms | WAL B | statements | round trips | note |
      | --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |
      """;
  private final List<String> lines = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  record Row(
      String part,
      String who,
      String load,
      Double rate,
      Double ratio,
      Double p50,
      Double p99,
      Double max,
      Double wal,
      Double statements,
      Double trips,
      String note) {}

  void add(Row row) {
    String line =
        "| "
            + String.join(
                " | ",
                row.part,
                row.who,
                row.load,
                number(row.rate),
                number(row.ratio),
                number(row.p50),
                number(row.p99),
                number(row.max),
                number(row.wal),
                number(row.statements),
                number(row.trips),
                row.note)
            + " |";
    lines.add(line);
    rows.add(row);
    progress(line);
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }

  static void progress(String line) {
    System.err.printf("%tT %s%n", System.currentTimeMillis(), line);
  }

  String table() {
    return HEADER + String.join("\n", lines) + "\n";
  }

  private static String number(Double value) {
    if (value == null || value.isNaN()) {
      return "";
    }
    double size = Math.abs(value);
    String format =
        size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 || size == 0 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, format, value);
  }

  static double median(double... values) {
    return percentile(values, 0.5);
  }

  static double percentile(double[] values, double fraction) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(fraction * sorted.length))];
  }
}
