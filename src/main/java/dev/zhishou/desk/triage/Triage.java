package dev.zhishou.desk.triage;

import dev.zhishou.desk.triage.sense.Hearing;
import dev.zhishou.procedure.model.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Which procedure a text is about. Words decide: the lexicon's rules and each procedure's own
/// hints; then how like the text is to what people say of each procedure ([Likeness]). A rule that
/// alarms in plain words stands, unless danger is held unlikely by all that is known ([Danger]),
/// which adds alarms too; likeness orders the rest. What is taken back (“没有人被困”, “误报”) and what
/// tells of another time (“昨天”) raises no alarm.
final class Triage {
  private static final double LIKELY = 0.5;
  private static final double ALARMING = 0.15;
  private static final double UNLIKELY = 0.1;
  private static final double FAINT = 0.1;
  private static final double AMONG_THE_GRAVEST = 0.3;
  private static final double PART = 0.75;
  private static final double BARELY = 0.02;
  private static final double IDLY = 0.1;
  private static final double RULES_WEIGH = 0.2;
  private static final int MOST = 5;

  /// A procedure that a text may be about.
  ///
  /// @param procedure its id
  /// @param confidence how sure, 0 to 1
  /// @param because the words that decided
  record Guess(String procedure, double confidence, List<String> because) {}

  private final Lexicon lexicon;
  private final List<Saying> sayings;
  private final Supplier<Optional<? extends Hearing>> hearing;
  private final Executor later;
  private final AtomicReference<@Nullable Shelf> shelf = new AtomicReference<>();

  /// Words alone decide.
  ///
  /// @param sayings what people say of the shipped procedures; empty: rules and hints alone decide
  Triage(Lexicon lexicon, List<Saying> sayings) {
    this(lexicon, sayings, Optional::empty, Runnable::run);
  }

  /// @param hearing what hears meanings, asked for when they are learned; empty: words alone decide
  /// @param later where meanings are learned; until they are, words alone decide
  Triage(
      Lexicon lexicon,
      List<Saying> sayings,
      Supplier<Optional<? extends Hearing>> hearing,
      Executor later) {
    this.lexicon = lexicon;
    this.sayings = sayings;
    this.hearing = hearing;
    this.later = later;
  }

  /// The procedures the text may be about, best first, at most five: a critical one that is likely
  /// stands before all others.
  List<Guess> guess(String text, Collection<Known> binder) {
    Shelf now = shelf.get();
    if (now == null || !now.holds(binder)) {
      Shelf fresh = Shelf.of(binder, lexicon, sayings);
      shelf.set(fresh);
      later.execute(() -> understand(fresh));
      now = Objects.requireNonNullElse(shelf.get(), fresh);
    }
    return guess(new Utterance(text, lexicon), now);
  }

  /// Unless another binder was published meanwhile.
  private void understand(Shelf fresh) {
    hearing
        .get()
        .ifPresent(hears -> shelf.compareAndSet(fresh, fresh.understanding(hears, sayings)));
  }

  private static List<Guess> guess(Utterance said, Shelf binder) {
    Map<String, Guess> byWords = binder.clues().in(said);
    Shelf.Heard ever = binder.hear(said.text());
    Shelf.Heard now = said.standingAlone().map(binder::hear).orElse(ever);
    double danger = new Danger(said, binder).chance(byWords, ever, now);
    List<Weighed> weighed =
        weighed(
            said, byWords, byLikeness(said, ever.likely(), now.likely(), binder), binder, danger);
    weighed.sort(order(binder));
    if (!weighed.isEmpty() && critical(weighed.getFirst(), binder) && !weighed.getFirst().alarm()) {
      Optional<Weighed> harmless =
          weighed.stream().filter(one -> !critical(one, binder)).findFirst();
      if (harmless.isEmpty()) {
        return List.of();
      }
      weighed.remove(harmless.get());
      weighed.addFirst(harmless.get());
    }
    return weighed.stream().limit(MOST).map(Weighed::guess).toList();
  }

  /// A guess and what decides its place.
  ///
  /// @param alarm whether it is critical and sure enough to stand first
  /// @param faint whether it is critical by a mere resemblance: behind everything else
  private record Weighed(Guess guess, boolean alarm, boolean faint, double weight) {}

  private static boolean critical(Weighed weighed, Shelf binder) {
    return binder.severity(weighed.guess().procedure()) == Severity.CRITICAL;
  }

  private static List<Weighed> weighed(
      Utterance said,
      Map<String, Guess> byWords,
      Map<String, Likeness.Likely> alike,
      Shelf binder,
      double danger) {
    Set<String> all = new LinkedHashSet<>(byWords.keySet());
    all.addAll(alike.keySet());
    ToDoubleFunction<String> weight = id -> RULES_WEIGH * rule(byWords, id) + share(alike, id);
    double gravest =
        all.stream()
            .filter(id -> binder.severity(id) == Severity.CRITICAL)
            .mapToDouble(weight)
            .max()
            .orElse(0);
    boolean wordsDecide = wordsDecide(said, binder, danger);
    List<Weighed> weighed = new ArrayList<>();
    for (String id : all) {
      double rule = rule(byWords, id);
      Guess words = byWords.get(id);
      List<String> because =
          words != null ? words.because() : Objects.requireNonNull(alike.get(id)).because();
      boolean critical = binder.severity(id) == Severity.CRITICAL;
      boolean cries = danger >= ALARMING && weight.applyAsDouble(id) >= AMONG_THE_GRAVEST * gravest;
      weighed.add(
          new Weighed(
              new Guess(id, Math.min(0.99, Math.max(rule, share(alike, id))), because),
              critical && ((rule >= LIKELY && wordsDecide) || cries),
              critical && rule < LIKELY && danger < FAINT,
              weight.applyAsDouble(id)));
    }
    return weighed;
  }

  /// Whether a rule that alarms is enough: in plain words, unless what is meant is known and hardly
  /// anything speaks for danger (a smoke detector that is to be cleaned).
  private static boolean wordsDecide(Utterance said, Shelf binder, double danger) {
    return !binder.likeness().hasLearned()
        || (said.isPlain() && (binder.meaning() == null || danger >= UNLIKELY));
  }

  private static double rule(Map<String, Guess> byWords, String id) {
    Guess words = byWords.get(id);
    return words == null ? 0 : words.confidence();
  }

  private static double share(Map<String, Likeness.Likely> alike, String id) {
    Likeness.Likely like = alike.get(id);
    return like == null ? 0 : like.share();
  }

  /// Shares of the procedures that the text is like. An incident must be told as of now.
  private static Map<String, Likeness.Likely> byLikeness(
      Utterance said,
      Map<String, Likeness.Likely> ever,
      Map<String, Likeness.Likely> now,
      Shelf binder) {
    Map<String, Likeness.Likely> alike = new HashMap<>();
    Likeness.Likely nothing = ever.get(Saying.NOTHING);
    double least = nothing != null && nothing.share() > LIKELY ? IDLY : BARELY;
    for (Known procedure : binder.known().values()) {
      Likeness.Likely like = ever.get(procedure.id());
      if (procedure.alarm() && like != null) {
        double share = (like.share() + share(now, procedure.id())) / 2;
        like = new Likeness.Likely(share, like.because());
      }
      keep(alike, procedure.id(), like);
    }
    cries(said, binder).forEach((id, like) -> keep(alike, id, like));
    alike.values().removeIf(like -> like.share() < least || like.because().isEmpty());
    alike.replaceAll(
        (id, like) ->
            new Likeness.Likely(
                like.share(), like.because().stream().map(said::quote).distinct().toList()));
    return alike;
  }

  /// What single clauses are like, as far as it is critical: a cry for help counts in a long and
  /// polite message too.
  private static Map<String, Likeness.Likely> cries(Utterance said, Shelf binder) {
    Map<String, Likeness.Likely> cries = new HashMap<>();
    Danger.clauses(said)
        .forEach(
            clause ->
                binder
                    .likeness()
                    .of(clause, null)
                    .forEach(
                        (id, like) -> {
                          if (binder.severity(id) == Severity.CRITICAL) {
                            keep(
                                cries,
                                id,
                                new Likeness.Likely(like.share() * PART, like.because()));
                          }
                        }));
    return cries;
  }

  private static void keep(
      Map<String, Likeness.Likely> alike, String id, Likeness.@Nullable Likely like) {
    if (like != null) {
      alike.merge(id, like, (one, other) -> one.share() >= other.share() ? one : other);
    }
  }

  private static Comparator<Weighed> order(Shelf binder) {
    return Comparator.<Weighed, Boolean>comparing(weighed -> !weighed.alarm())
        .thenComparing(Weighed::faint)
        .thenComparing(Comparator.comparingDouble(Weighed::weight).reversed())
        .thenComparing(weighed -> binder.severity(weighed.guess().procedure()))
        .thenComparing(weighed -> weighed.guess().procedure());
  }
}
