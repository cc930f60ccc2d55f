package dev.zhishou.insight;

import dev.zhishou.Exempt;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import dev.zhishou.procedure.binder.Carrier;
import dev.zhishou.procedure.binder.Clause;
import dev.zhishou.procedure.binder.Clauses;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /clauses`, `GET /clauses/{id}`: every obligation of the written procedures, what carries
/// it, and how it was kept in the cases that closed in a period (a year up to today, unless said).
/// Steps of a confidential procedure are counted for who may know of each of its cases.
@RestController
@RequestMapping("/api/v1/clauses")
class ClauseController {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  private final Doorkeeper doorkeeper;
  private final KnownClauses known;
  private final KeptSteps figures;
  private final ReadCase reading;
  private final Clock clock;

  ClauseController(
      Doorkeeper doorkeeper, KnownClauses known, KeptSteps figures, ReadCase reading, Clock clock) {
    this.doorkeeper = doorkeeper;
    this.known = known;
    this.figures = figures;
    this.reading = reading;
    this.clock = clock;
  }

  /// @param kept in so many cases; null: no step carries it whose cases the caller may know of
  @Exempt(reason = "one component for each name of the interface")
  record ClauseView(
      String id,
      String document,
      String clause,
      String quote,
      String kind,
      List<CarrierView> carriedBy,
      @Nullable Integer kept,
      @Nullable Integer late,
      @Nullable Integer skipped) {}

  record CarrierView(String kind, String ref, String how) {}

  /// What a document obliges to.
  ///
  /// @param clauses how many obligations
  /// @param uncarried how many of them nothing carries
  record DocumentView(String document, int clauses, int uncarried) {}

  @GetMapping
  Page<ClauseView> list(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable String document,
      @RequestParam(required = false) @Nullable Boolean carried,
      @RequestParam(required = false) @Nullable String procedure,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    Set<UUID> where = where(actor, community);
    int most = most(limit);
    Clauses clauses = known.now();
    List<Clause> found =
        clauses.clauses().values().stream()
            .filter(one -> document == null || one.document().equals(document))
            .filter(one -> carried == null || carried != clauses.of(one.id()).isEmpty())
            .filter(one -> procedure == null || carries(procedure, clauses.of(one.id())))
            .filter(one -> q == null || says(one, q.strip()))
            .filter(one -> cursor == null || one.id().compareTo(cursor) > 0)
            .limit(most + 1L)
            .toList();
    Counted counted = counted(actor, where, from, to);
    List<ClauseView> items =
        found.stream().limit(most).map(one -> view(one, clauses.of(one.id()), counted)).toList();
    return new Page<>(items, found.size() > most ? items.getLast().id() : null);
  }

  @GetMapping("/documents")
  Page<DocumentView> documents(Actor actor) {
    where(actor, null);
    Clauses clauses = known.now();
    SequencedMap<String, List<Clause>> documents = new LinkedHashMap<>();
    for (Clause one : clauses.clauses().values()) {
      documents.computeIfAbsent(one.document(), title -> new ArrayList<>()).add(one);
    }
    return new Page<>(
        documents.entrySet().stream()
            .map(
                one ->
                    new DocumentView(
                        one.getKey(),
                        one.getValue().size(),
                        (int)
                            one.getValue().stream()
                                .filter(clause -> clauses.of(clause.id()).isEmpty())
                                .count()))
            .toList(),
        null);
  }

  private static boolean carries(String procedure, List<Carrier> carriers) {
    return carriers.stream().anyMatch(one -> procedure.equals(one.procedure()));
  }

  private static boolean says(Clause clause, String words) {
    return clause.id().startsWith(words)
        || clause.quote().contains(words)
        || clause.clause().contains(words);
  }

  @GetMapping("/{id}")
  ClauseView read(
      Actor actor,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to) {
    Set<UUID> where = where(actor, community);
    Clauses clauses = known.now();
    Clause clause = clauses.clauses().get(id);
    if (clause == null) {
      throw Problem.notFound().raised();
    }
    return view(clause, clauses.of(id), counted(actor, where, from, to));
  }

  /// The communities whose cases are counted: the one that is named, or all of the actor's.
  private Set<UUID> where(Actor actor, @Nullable String community) {
    if (community != null) {
      return Set.of(doorkeeper.admit(actor, community, Permission.KNOW).id().value());
    }
    if (!Permission.KNOW.allowsAnywhere(actor)) {
      throw Doorkeeper.refused(Permission.KNOW).raised();
    }
    return actor.communities();
  }

  /// @param hidden procedures whose cases the caller may not know of
  private record Counted(Map<StepKey, Compliance> kept, Set<String> hidden) {}

  private Counted counted(
      Actor actor, Set<UUID> communities, @Nullable LocalDate from, @Nullable LocalDate to) {
    LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), Moments.ZONE) : to;
    LocalDate first = from == null ? last.minusYears(1).plusDays(1) : from;
    if (first.isAfter(last)) {
      throw Problem.invalid(
              List.of(
                  new Problem.Fault(
                      "?from", "range", new Message("开始日期晚于结束日期", "It begins after it ends"))))
          .raised();
    }
    return new Counted(
        figures.between(communities, begin(first), begin(last.plusDays(1))),
        reading.hiddenKinds(actor, communities));
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(Moments.ZONE).toInstant();
  }

  private static int most(@Nullable Integer limit) {
    if (limit != null && (limit < 1 || limit > MOST)) {
      throw Problem.invalid(
              List.of(
                  new Problem.Fault(
                      "?limit", "range", new Message("1 到 200 之间", "Between 1 and 200"))))
          .raised();
    }
    return limit == null ? USUAL : limit;
  }

  private static ClauseView view(Clause clause, List<Carrier> carriers, Counted figures) {
    List<StepKey> steps = new ArrayList<>();
    for (Carrier carrier : carriers) {
      if (carrier.procedure() != null
          && carrier.step() != null
          && !figures.hidden().contains(carrier.procedure())) {
        StepKey key = new StepKey(carrier.procedure(), carrier.step());
        if (!steps.contains(key)) {
          steps.add(key);
        }
      }
    }
    Compliance sum =
        steps.stream()
            .map(step -> figures.kept().getOrDefault(step, Compliance.NONE))
            .reduce(Compliance.NONE, Compliance::plus);
    boolean counted = !steps.isEmpty();
    return new ClauseView(
        clause.id(),
        clause.document(),
        clause.clause(),
        clause.quote(),
        clause.kind(),
        carriers.stream().map(ClauseController::view).toList(),
        counted ? sum.kept() : null,
        counted ? sum.late() : null,
        counted ? sum.skipped() : null);
  }

  private static CarrierView view(Carrier carrier) {
    return new CarrierView(
        carrier.kind().name().toLowerCase(Locale.ROOT), carrier.ref(), carrier.how());
  }
}
