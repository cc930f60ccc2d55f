package dev.zhishou.desk.triage.sense;

/// Turns a text into a vector of length 1; texts that mean the same point nearly the same way.
public interface Hearing {
  /// How many numbers a vector has.
  int SIZE = 512;

  /// @param text normalised
  float[] of(String text);
}
