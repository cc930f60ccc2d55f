package dev.zhishou.procedure.text;

/// A place in a file.
///
/// @param line counted from 1
/// @param column counted from 1, in code points
public record Spot(int line, int column) implements Comparable<Spot> {
  /// The first character.
  public static final Spot START = new Spot(1, 1);

  /// So many columns to the right.
  public Spot right(int columns) {
    return new Spot(line, column + columns);
  }

  @Override
  public int compareTo(Spot other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
