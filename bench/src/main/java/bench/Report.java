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

  /** One line, filled as far as it was measured. */
  static final class Row {
    final String part;
    final String who;
    final String load;
    private String note = "";
    Double rate;
    Double ratio;
    Double p50;
    Double p99;
    Double max;
    Double wal;
    Double statements;
    Double trips;

    private Row(String part, String who, String load) {
      this.part = part;
      this.who = who;
      this.load = load;
    }

    static Row of(String part, String who, String load) {
      return new Row(part, who, load);
    }

    Row rate(Double value) {
      rate = value;
      return this;
    }

    Row ratio(Double value) {
      ratio = value;
      return this;
    }

    Row p50(Double value) {
      p50 = value;
      return this;
    }

    Row p99(Double value) {
      p99 = value;
      return this;
    }

    Row max(Double value) {
      max = value;
      return this;
    }

    Row wal(Double value) {
      wal = value;
      return this;
    }

    Row statements(Double value) {
      statements = value;
      return this;
    }

    Row trips(Double value) {
      trips = value;
      return this;
    }

    Row note(String words) {
      note = words;
      return this;
    }
  }

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
