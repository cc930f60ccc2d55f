package dev.zhishou.desk.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How like a text is to what is said of each procedure: its title, its hints, and the shipped
/// sayings. Each trait of a text has learned a weight for each procedure; the weights of its traits
/// are added up, and the sums are made shares that add up to one. What weighed most can be shown.
final class Likeness {
  private static final int ROUNDS = 14;
  private static final double STEP = 2;
  private static final float DECAY = 3e-3f;
  private static final float CALM = 3e-3f;
  private static final float NEGLIGIBLE = 1e-4f;
  private static final int REASONS = 3;
  private static final double MEANING_WEIGHS = 0.35;
  private static final double SLIGHT = 5e-4;

  /// What was learned last in this process: a server that starts again in it, or goes back to a
  /// binder, need not learn the same twice.
  private static final AtomicReference<@Nullable Learned> LAST = new AtomicReference<>();

  private final List<String> procedures;
  private final List<List<Term>> alike;
  private final Map<String, Integer> traits;
  private final float[][] weights;

  private Likeness(
      List<String> procedures,
      List<List<Term>> alike,
      Map<String, Integer> traits,
      float[][] weights) {
    this.procedures = procedures;
    this.alike = alike;
    this.traits = traits;
    this.weights = weights;
  }

  /// @param share how likely it is among all, 0 to 1
  /// @param because the words that weighed most for it; they stand in the normalised text
  record Likely(double share, List<String> because) {}

  /// A normalised text to learn from, and the procedure it is about.
  record Example(String text, String procedure, boolean danger) {}

  private record From(List<String> procedures, List<List<String>> alike, List<Example> examples) {}

  private record Learned(From from, Likeness likeness) {}

  private record Row(int[] traits, float[] values, int procedure, boolean danger) {}

  /// @param procedures all that may be answered
  /// @param examples without them nothing is like anything
  static Likeness learn(List<String> procedures, List<List<Term>> alike, List<Example> examples) {
    if (examples.isEmpty()) {
      return new Likeness(List.of(), List.of(), Map.of(), new float[0][0]);
    }
    From from = new From(procedures, labels(alike), examples);
    Learned last = LAST.get();
    if (last == null || !last.from().equals(from)) {
      last = new Learned(from, learned(procedures, alike, examples));
      LAST.set(last);
    }
    return last.likeness();
  }

  private static List<List<String>> labels(List<List<Term>> alike) {
    return alike.stream().map(terms -> terms.stream().map(Term::label).toList()).toList();
  }

  private static Likeness learned(
      List<String> procedures, List<List<Term>> alike, List<Example> examples) {
    List<List<Traits.Trait>> found =
        examples.stream().map(example -> Traits.of(example.text(), alike)).toList();
    Map<String, Integer> traits = new HashMap<>();
    for (List<Traits.Trait> one : found) {
      one.forEach(trait -> traits.computeIfAbsent(trait.name(), name -> traits.size()));
    }
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < found.size(); at++) {
      Row row =
          row(
              found.get(at),
              procedures.indexOf(examples.get(at).procedure()),
              examples.get(at).danger(),
              traits);
      if (row.traits().length > 0) {
        rows.add(row);
      }
    }
    return new Likeness(procedures, alike, traits, fit(rows, traits.size(), procedures.size()));
  }

  private static Row row(
      List<Traits.Trait> found, int procedure, boolean danger, Map<String, Integer> traits) {
    int[] own =
        found.stream()
            .map(Traits.Trait::name)
            .filter(traits::containsKey)
            .mapToInt(traits::get)
            .distinct()
            .toArray();
    float[] values = new float[own.length];
    Arrays.fill(values, (float) (1 / Math.sqrt(Math.max(1, own.length))));
    return new Row(own, values, procedure, danger);
  }

  /// Softmax regression by gradient steps that shrink per trait; the order is drawn with a fixed
  /// seed, so that the same binder always learns the same.
  private static float[][] fit(List<Row> rows, int traits, int procedures) {
    float[][] weights = new float[traits][procedures + 1];
    float[] seen = new float[traits];
    Random order = new Random(7);
    List<Integer> turns = new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
    float[] shares = new float[procedures];
    for (int round = 0; round < ROUNDS; round++) {
      java.util.Collections.shuffle(turns, order);
      for (int turn : turns) {
        step(rows.get(turn), weights, seen, shares);
      }
    }
    return weights;
  }

  private static void step(Row row, float[][] weights, float[] seen, float[] shares) {
    float danger = danger(row, weights, shares.length) - (row.danger() ? 1 : 0);
    shares(row, weights, shares);
    shares[row.procedure()] -= 1;
    int[] moved = new int[shares.length];
    int count = 0;
    for (int p = 0; p < shares.length; p++) {
      if (Math.abs(shares[p]) > NEGLIGIBLE) {
        moved[count++] = p;
      }
    }
    for (int i = 0; i < row.traits().length; i++) {
      int trait = row.traits()[i];
      float value = row.values()[i];
      seen[trait] += value * value;
      float rate = (float) (STEP / Math.sqrt(0.1 + seen[trait]));
      float[] own = weights[trait];
      own[shares.length] -= rate * (danger * value + CALM * own[shares.length]);
      for (int m = 0; m < count; m++) {
        int p = moved[m];
        own[p] -= rate * (shares[p] * value + DECAY * own[p]);
      }
    }
  }

  /// How likely a life is in danger, 0 to 1.
  private static float danger(Row row, float[][] weights, int column) {
    float sum = 0;
    for (int i = 0; i < row.traits().length; i++) {
      sum += row.values()[i] * weights[row.traits()[i]][column];
    }
    return (float) (1 / (1 + Math.exp(-sum)));
  }

  /// Whether there was anything to learn from.
  boolean hasLearned() {
    return !procedures.isEmpty();
  }

  /// How likely a life is in danger by what this normalised text says, 0 to 1.
  double danger(String text) {
    Row row = row(Traits.of(text, alike), -1, false, traits);
    return row.traits().length == 0 ? 0 : danger(row, weights, procedures.size());
  }

  private static void shares(Row row, float[][] weights, float[] sums) {
    Arrays.fill(sums, 0);
    for (int i = 0; i < row.traits().length; i++) {
      float[] own = weights[row.traits()[i]];
      float value = row.values()[i];
      for (int p = 0; p < sums.length; p++) {
        sums[p] += value * own[p];
      }
    }
    float most = Float.NEGATIVE_INFINITY;
    for (float sum : sums) {
      most = Math.max(most, sum);
    }
    float total = 0;
    for (int p = 0; p < sums.length; p++) {
      sums[p] = (float) Math.exp(sums[p] - most);
      total += sums[p];
    }
    for (int p = 0; p < sums.length; p++) {
      sums[p] /= total;
    }
  }

  /// The shares of the procedures for a normalised text, `-` among them.
  ///
  /// @param meant their shares by its meaning; null: not known, its words alone decide
  Map<String, Likely> of(String text, float @Nullable [] meant) {
    List<Traits.Trait> all = Traits.of(text, alike);
    Row row = row(all, -1, false, traits);
    if (row.traits().length == 0 && (meant == null || text.isBlank())) {
      return Map.of();
    }
    float[] shares = new float[procedures.size()];
    shares(row, weights, shares);
    if (meant != null) {
      blend(shares, meant);
    }
    List<Traits.Trait> found =
        all.stream().filter(trait -> traits.containsKey(trait.name())).toList();
    Map<String, Likely> likely = new HashMap<>();
    for (int p = 0; p < shares.length; p++) {
      if (shares[p] > 0.01) {
        likely.put(procedures.get(p), new Likely(shares[p], because(text, found, p)));
      }
    }
    return likely;
  }

  /// Each word counts by its share's logarithm, so that what one of both holds impossible is not
  /// made likely by the other alone.
  private static void blend(float[] shares, float[] meant) {
    float total = 0;
    for (int p = 0; p < shares.length; p++) {
      double both =
          (1 - MEANING_WEIGHS) * Math.log(shares[p] + SLIGHT)
              + MEANING_WEIGHS * Math.log(meant[p] + SLIGHT);
      shares[p] = (float) Math.exp(both);
      total += shares[p];
    }
    for (int p = 0; p < shares.length; p++) {
      shares[p] /= total;
    }
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
      String stretch = text.substring(from, to).strip();
      if (!stretch.isEmpty()) {
        stretches.merge(stretch, sum, Math::max);
      }
      from = to + 1;
    }
    if (stretches.isEmpty()) {
      return longestClause(text);
    }
    return stretches.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(REASONS)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Where no single word speaks for it, the meaning of the whole does.
  private static List<String> longestClause(String text) {
    return Arrays.stream(text.split("\\|"))
        .map(String::strip)
        .filter(clause -> !clause.isEmpty())
        .max(Comparator.comparingInt(String::length))
        .stream()
        .toList();
  }
}
