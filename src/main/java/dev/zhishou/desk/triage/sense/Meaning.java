package dev.zhishou.desk.triage.sense;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// What a text is about by its meaning: softmax regression over the vectors of what is said of each
/// procedure. Learned anew with each binder; the same examples always teach the same.
public final class Meaning {
  private static final int ROUNDS = 10;
  private static final int BATCH = 32;
  private static final float STEP = 1;
  private static final float DECAY = 1e-5f;
  private static final float SPREAD = 4;
  private static final int INPUTS = Hearing.SIZE + 1;

  private final int procedures;
  private final float[] middle;
  private final float[][] weights;

  private Meaning(int procedures, float[] middle) {
    this.procedures = procedures;
    this.middle = middle;
    this.weights = new float[INPUTS][procedures];
  }

  /// @param vector of what is said
  /// @param procedure its place in the list of procedures
  public record Example(float[] vector, int procedure) {}

  /// @param procedures how many there are
  public static Meaning learn(int procedures, List<Example> examples) {
    float[] middle = new float[Hearing.SIZE];
    for (Example example : examples) {
      for (int at = 0; at < middle.length; at++) {
        middle[at] += example.vector()[at] / examples.size();
      }
    }
    Meaning meaning = new Meaning(procedures, middle);
    meaning.fit(examples);
    return meaning;
  }

  /// For each procedure how likely a text with this vector is about it; together 1.
  public float[] of(float[] vector) {
    return shares(spread(vector));
  }

  private float[] spread(float[] vector) {
    float[] spread = new float[INPUTS];
    for (int at = 0; at < middle.length; at++) {
      spread[at] = (vector[at] - middle[at]) * SPREAD;
    }
    spread[INPUTS - 1] = 1;
    return spread;
  }

  private void fit(List<Example> examples) {
    List<float[]> inputs = examples.stream().map(example -> spread(example.vector())).toList();
    float[][] seen = new float[INPUTS][procedures];
    for (float[] row : seen) {
      Arrays.fill(row, 0.1f);
    }
    List<Integer> turns = new ArrayList<>(IntStream.range(0, examples.size()).boxed().toList());
    Random order = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(turns, order);
      for (int from = 0; from < turns.size(); from += BATCH) {
        step(turns.subList(from, Math.min(from + BATCH, turns.size())), examples, inputs, seen);
      }
    }
  }

  private void step(
      List<Integer> batch, List<Example> examples, List<float[]> inputs, float[][] seen) {
    float[][] slope = new float[INPUTS][procedures];
    for (int turn : batch) {
      float[] input = inputs.get(turn);
      float[] wrong = shares(input);
      wrong[examples.get(turn).procedure()] -= 1;
      for (int at = 0; at < INPUTS; at++) {
        add(slope[at], wrong, input[at] / batch.size());
      }
    }
    for (int at = 0; at < INPUTS; at++) {
      descend(weights[at], slope[at], seen[at]);
    }
  }

  private static void add(float[] sums, float[] own, float times) {
    for (int p = 0; p < sums.length; p++) {
      sums[p] += own[p] * times;
    }
  }

  private static void descend(float[] own, float[] slope, float[] seen) {
    for (int p = 0; p < own.length; p++) {
      float down = slope[p] + DECAY * own[p];
      seen[p] += down * down;
      own[p] -= STEP * down / (float) Math.sqrt(seen[p]);
    }
  }

  private float[] shares(float[] input) {
    float[] sums = new float[procedures];
    for (int at = 0; at < INPUTS; at++) {
      add(sums, weights[at], input[at]);
    }
    float most = Float.NEGATIVE_INFINITY;
    for (int p = 0; p < procedures; p++) {
      most = Math.max(most, sums[p]);
    }
    float total = 0;
    for (int p = 0; p < procedures; p++) {
      sums[p] = (float) Math.exp(sums[p] - most);
      total += sums[p];
    }
    for (int p = 0; p < procedures; p++) {
      sums[p] /= total;
    }
    return sums;
  }
}
