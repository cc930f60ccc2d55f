package dev.zhishou.desk.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/// How like a text is to what is said of each procedure: its title, its hints, and the shipped
/// sayings. Each trait of a text has learned a weight for each procedure; the weights of its traits
/// are added up, and the sums are made shares that add up to one. What weighed most can be shown.
final class Likeness {
  private static final int ROUNDS = 14;
  private static final double STEP = 0.5;
  private static final double DECAY = 1e-4;
  private static final int REASONS = 3;

  private final List<String> procedures;
  private final Map<String, Integer> traits;
  private final float[][] weights;

  private Likeness(List<String> procedures, Map<String, Integer> traits, float[][] weights) {
    this.procedures = procedures;
    this.traits = traits;
    this.weights = weights;
  }

  /// @param share how likely it is among all, 0 to 1
  /// @param because the words that weighed most for it; they stand in the normalised text
  record Likely(double share, List<String> because) {}

  private record Example(int[] traits, float[] values, int procedure) {}

  /// @param sayings what people say; without them nothing is like anything
  static Likeness learn(Collection<Known> binder, List<Saying> sayings) {
    if (sayings.isEmpty()) {
      return new Likeness(List.of(), Map.of(), new float[0][0]);
    }
    Map<String, Integer> ids = new LinkedHashMap<>();
    Map<String, Integer> traits = new HashMap<>();
    List<Example> examples = new ArrayList<>();
    binder.forEach(known -> ids.put(known.id(), ids.size()));
    ids.put(Saying.NOTHING, ids.size());
    for (Known known : binder) {
      int id = Objects.requireNonNull(ids.get(known.id()));
      examples.add(example(known.title(), id, traits));
      known.hints().forEach(hint -> examples.add(example(hint, id, traits)));
    }
    for (Saying saying : sayings) {
      Integer id = ids.get(saying.procedure());
      if (id != null) {
        examples.add(example(saying.text(), id, traits));
      }
    }
    return new Likeness(
        List.copyOf(ids.keySet()), traits, fit(examples, traits.size(), ids.size()));
  }

  private static Example example(String text, int procedure, Map<String, Integer> traits) {
    int[] own =
        Traits.of(Utterance.normalise(text)).stream()
            .mapToInt(trait -> traits.computeIfAbsent(trait.name(), name -> traits.size()))
            .distinct()
            .toArray();
    float[] values = new float[own.length];
    Arrays.fill(values, (float) (1 / Math.sqrt(Math.max(1, own.length))));
    return new Example(own, values, procedure);
  }

  /// Softmax regression by gradient steps that shrink per trait; the order is drawn with a fixed
  /// seed, so that the same binder always learns the same.
  private static float[][] fit(List<Example> examples, int traits, int procedures) {
    float[][] weights = new float[traits][procedures];
    float[] seen = new float[traits];
    Random order = new Random(7);
    List<Integer> turns = new ArrayList<>(IntStream.range(0, examples.size()).boxed().toList());
    for (int round = 0; round < ROUNDS; round++) {
      java.util.Collections.shuffle(turns, order);
      for (int turn : turns) {
        step(examples.get(turn), weights, seen);
      }
    }
    return weights;
  }

  private static void step(Example example, float[][] weights, float[] seen) {
    double[] shares = shares(example.traits(), example.values(), weights);
    shares[example.procedure()] -= 1;
    for (int i = 0; i < example.traits().length; i++) {
      int trait = example.traits()[i];
      float value = example.values()[i];
      seen[trait] += value * value;
      float rate = (float) (STEP / Math.sqrt(0.1 + seen[trait])) * 4;
      float[] row = weights[trait];
      for (int p = 0; p < row.length; p++) {
        row[p] -= rate * ((float) shares[p] * value + (float) DECAY * row[p]);
      }
    }
  }

  private static double[] shares(int[] traits, float[] values, float[][] weights) {
    double[] sums = new double[weights[0].length];
    for (int i = 0; i < traits.length; i++) {
      float[] row = weights[traits[i]];
      for (int p = 0; p < sums.length; p++) {
        sums[p] += values[i] * row[p];
      }
    }
    double most = Arrays.stream(sums).max().orElse(0);
    double total = 0;
    for (int p = 0; p < sums.length; p++) {
      sums[p] = Math.exp(sums[p] - most);
      total += sums[p];
    }
    for (int p = 0; p < sums.length; p++) {
      sums[p] /= total;
    }
    return sums;
  }

  /// The shares of the procedures for a normalised text, `-` among them.
  Map<String, Likely> of(String text) {
    List<Traits.Trait> found =
        Traits.of(text).stream().filter(trait -> traits.containsKey(trait.name())).toList();
    int[] own = found.stream().mapToInt(trait -> traits.get(trait.name())).distinct().toArray();
    if (own.length == 0) {
      return Map.of();
    }
    float[] values = new float[own.length];
    Arrays.fill(values, (float) (1 / Math.sqrt(own.length)));
    double[] shares = shares(own, values, weights);
    Map<String, Likely> likely = new HashMap<>();
    for (int p = 0; p < shares.length; p++) {
      if (shares[p] > 0.01) {
        likely.put(procedures.get(p), new Likely(shares[p], because(text, found, p)));
      }
    }
    return likely;
  }

  /// The stretches of the text whose traits weighed most, longest first among equals.
  private List<String> because(String text, List<Traits.Trait> found, int procedure) {
    double[] weight = new double[text.length()];
    for (Traits.Trait trait : found) {
      int row = Objects.requireNonNull(traits.get(trait.name()));
      float own = weights[row][procedure];
      for (int at = trait.from(); at < trait.to(); at++) {
        weight[at] += own / (trait.to() - trait.from());
      }
    }
    double half = Arrays.stream(weight).max().orElse(0) / 2;
    Map<String, Double> stretches = new LinkedHashMap<>();
    int from = 0;
    while (half > 0 && from < weight.length) {
      int to = from;
      double sum = 0;
      while (to < weight.length && weight[to] >= half && text.charAt(to) != '|') {
        sum += weight[to++];
      }
      if (to > from) {
        stretches.merge(text.substring(from, to).strip(), sum, Math::max);
      }
      from = to + 1;
    }
    return stretches.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(REASONS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
