package dev.zhishou.desk.triage;

import dev.zhishou.procedure.model.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which procedure a text is about. Words decide: the lexicon's rules and each procedure's own
/// hints; then how like the text is to what people say of each procedure ([Likeness]). A rule that
/// raises an alarm is never outvoted: a likeness adds alarms and orders the rest. What is taken
/// back
/// (“没有人被困”, “误报”) and what tells of another time (“昨天”) raises no alarm.
final class Triage {
  private static final double TITLE = 0.8;
  private static final double HINT = 0.8;
  private static final double NEARLY = 0.55;
  private static final double LIKELY = 0.5;
  private static final double SURELY_LIKE = 0.5;
  private static final double SURELY_DESPITE_WORDS = 0.93;
  private static final double FAINT = 0.3;
  private static final int SHORTEST_CRY = 4;
  private static final double PART = 0.75;
  private static final double BARELY = 0.02;
  private static final double IDLY = 0.1;
  private static final double RULES_WEIGH = 0.85;
  private static final int MOST = 5;

  private final Lexicon lexicon;
  private final List<Saying> sayings;
  private volatile @Nullable Shelf shelf;

  /// @param sayings what people say of the shipped procedures; empty: words alone decide
  Triage(Lexicon lexicon, List<Saying> sayings) {
    this.lexicon = lexicon;
    this.sayings = sayings;
  }

  /// The procedures the text may be about, best first, at most five: a critical one that is likely
  /// stands before all others.
  List<Guess> guess(String text, Collection<Known> binder) {
    Shelf now = shelf;
    if (now == null || !now.holds(binder)) {
      now = Shelf.of(binder, sayings);
      shelf = now;
    }
    return guess(new Utterance(text, lexicon), now);
  }

  private List<Guess> guess(Utterance said, Shelf binder) {
    Map<String, Guess> best = new HashMap<>();
    for (Lexicon.Rule rule : lexicon.rules()) {
      Known procedure = target(rule, binder.known());
      if (procedure != null) {
        keep(best, byRule(rule, procedure, said));
      }
    }
    for (Shelf.Entry entry : binder.entries()) {
      byHints(entry, said).forEach(guess -> keep(best, List.of(guess)));
    }
    List<Weighed> weighed = weighed(said, best, byLikeness(said, binder), binder.known());
    return weighed.stream().allMatch(Weighed::faint)
        ? List.of()
        : weighed.stream().sorted(order(binder.known())).limit(MOST).map(Weighed::guess).toList();
  }

  /// A guess and what decides its place.
  ///
  /// @param alarm whether it is critical and sure enough to stand first
  /// @param faint whether it is critical by a mere resemblance: behind everything else
  private record Weighed(Guess guess, boolean alarm, boolean faint, double weight) {}

  private static List<Weighed> weighed(
      Utterance said,
      Map<String, Guess> byWords,
      Map<String, Likeness.Likely> alike,
      Map<String, Known> known) {
    Set<String> all = new LinkedHashSet<>(byWords.keySet());
    all.addAll(alike.keySet());
    List<Weighed> weighed = new ArrayList<>();
    double danger =
        alike.entrySet().stream()
            .filter(like -> severity(known, like.getKey()) == Severity.CRITICAL)
            .mapToDouble(like -> like.getValue().share())
            .sum();
    boolean settled =
        byWords.values().stream()
            .anyMatch(
                guess ->
                    guess.confidence() >= HINT
                        && severity(known, guess.procedure()) != Severity.CRITICAL);
    double needed = settled || said.takesBack() ? SURELY_DESPITE_WORDS : SURELY_LIKE;
    for (String id : all) {
      Guess words = byWords.get(id);
      Likeness.Likely like = alike.get(id);
      double rule = words == null ? 0 : words.confidence();
      double share = like == null ? 0 : like.share();
      boolean critical = severity(known, id) == Severity.CRITICAL;
      double weight = RULES_WEIGH * rule + share;
      List<String> because =
          words != null || like == null
              ? java.util.Objects.requireNonNull(words).because()
              : like.because();
      weighed.add(
          new Weighed(
              new Guess(id, Math.min(0.99, Math.max(rule, share)), because),
              critical && (rule >= LIKELY || (danger >= needed && share >= danger / 3)),
              critical && rule < LIKELY && danger < FAINT,
              weight));
    }
    return weighed;
  }

  /// Shares of the procedures that the text is like. An incident must be told as of now.
  private static Map<String, Likeness.Likely> byLikeness(Utterance said, Shelf binder) {
    Map<String, Likeness.Likely> alike = new HashMap<>();
    Map<String, Likeness.Likely> ever = binder.likeness().of(said.text());
    Map<String, Likeness.Likely> now = binder.likeness().of(said.standing());
    Likeness.Likely nothing = ever.get(Saying.NOTHING);
    double least = nothing != null && nothing.share() > LIKELY ? IDLY : BARELY;
    for (Known procedure : binder.known().values()) {
      Likeness.Likely like = ever.get(procedure.id());
      Likeness.Likely standing = now.get(procedure.id());
      if (procedure.alarm() && like != null) {
        double share = standing == null ? 0 : Math.min(like.share(), standing.share());
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
    String[] clauses = said.standing().split("\\|");
    for (String clause : clauses.length < 2 ? new String[0] : clauses) {
      if (clause.length() >= SHORTEST_CRY) {
        binder
            .likeness()
            .of(clause)
            .forEach(
                (id, like) -> {
                  if (severity(binder.known(), id) == Severity.CRITICAL) {
                    keep(cries, id, new Likeness.Likely(like.share() * PART, like.because()));
                  }
                });
      }
    }
    return cries;
  }

  private static void keep(
      Map<String, Likeness.Likely> alike, String id, Likeness.@Nullable Likely like) {
    if (like != null) {
      alike.merge(id, like, (one, other) -> one.share() >= other.share() ? one : other);
    }
  }

  private static @Nullable Known target(Lexicon.Rule rule, Map<String, Known> known) {
    Known own = known.get(rule.procedure());
    return own != null || rule.otherwise() == null ? own : known.get(rule.otherwise());
  }

  /// An incident's last group, which says what happens, must be said of now; what stands before it
  /// (a lift, a child) may have been named while telling of yesterday.
  private static List<Guess> byRule(Lexicon.Rule rule, Known procedure, Utterance said) {
    if (rule.unless().stream().anyMatch(said::contains)) {
      return List.of();
    }
    Set<String> because = new LinkedHashSet<>();
    for (int at = 0; at < rule.groups().size(); at++) {
      boolean last = at == rule.groups().size() - 1;
      List<String> hits =
          rule.groups().get(at).stream()
              .filter(term -> fits(term, procedure, said, last))
              .map(said::quote)
              .filter(quote -> !quote.isEmpty())
              .distinct()
              .toList();
      if (hits.isEmpty()) {
        return List.of();
      }
      because.addAll(longest(hits));
    }
    return List.of(new Guess(procedure.id(), rule.confidence(), List.copyOf(because)));
  }

  private static boolean fits(Term term, Known procedure, Utterance said, boolean last) {
    if (!procedure.alarm()) {
      return said.says(term);
    }
    return last ? said.alarms(term) : said.tells(term);
  }

  private static List<Guess> byHints(Shelf.Entry entry, Utterance said) {
    Known procedure = entry.known();
    List<Guess> guesses = new ArrayList<>();
    for (Term term : entry.hints()) {
      if (fits(term, procedure, said, true)) {
        guesses.add(new Guess(procedure.id(), HINT, List.of(said.quote(term))));
      } else if (!procedure.alarm()) {
        List<String> shared = Bigrams.shared(term.label(), said.text());
        if (!shared.isEmpty()) {
          guesses.add(new Guess(procedure.id(), NEARLY, shared.stream().map(said::quote).toList()));
        }
      }
    }
    if (fits(entry.title(), procedure, said, true)) {
      guesses.add(new Guess(procedure.id(), TITLE, List.of(said.quote(entry.title()))));
    }
    return guesses;
  }

  /// Of words that contain one another only the longest, so that nobody reads 卡住 and 卡住了.
  private static List<String> longest(List<String> hits) {
    return hits.stream()
        .filter(hit -> hits.stream().noneMatch(other -> !other.equals(hit) && other.contains(hit)))
        .toList();
  }

  private static void keep(Map<String, Guess> best, List<Guess> guesses) {
    guesses.forEach(
        guess ->
            best.merge(
                guess.procedure(),
                guess,
                (old, later) -> later.confidence() > old.confidence() ? later : old));
  }

  private static Comparator<Weighed> order(Map<String, Known> known) {
    return Comparator.<Weighed, Boolean>comparing(weighed -> !weighed.alarm())
        .thenComparing(Weighed::faint)
        .thenComparing(Comparator.comparingDouble(Weighed::weight).reversed())
        .thenComparing(weighed -> severity(known, weighed.guess().procedure()))
        .thenComparing(weighed -> weighed.guess().procedure());
  }

  private static Severity severity(Map<String, Known> known, String id) {
    Known procedure = known.get(id);
    return procedure == null ? Severity.MINOR : procedure.severity();
  }
}
