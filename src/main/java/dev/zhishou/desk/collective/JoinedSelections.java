package dev.zhishou.desk.collective;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.FindCases;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.procedure.model.Value;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The homes that complain of what a joint complaint is about (003-091, 003-123), and the matters
/// of the week for which the binder names who answers: who first received what was reported again
/// (002-494), and what orders, hand-overs and the desk's noon tell ([Answerable]). What no record
/// tells is added by hand.
@Component
class JoinedSelections implements Selections {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final List<String> REPEATED = List.of("repair", "complaint");
  private static final List<String> ORDERS = List.of("repair", "public-repair");

  private final Collectives collectives;
  private final Earlier earlier;
  private final FindCases cases;
  private final ReadCase reading;
  private final Clock clock;

  JoinedSelections(
      Collectives collectives, Earlier earlier, FindCases cases, ReadCase reading, Clock clock) {
    this.collectives = collectives;
    this.earlier = earlier;
    this.cases = cases;
    this.reading = reading;
    this.clock = clock;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    CommunityId where = new CommunityId(community);
    return switch (selection) {
      case "homes of the joined complaints" -> Optional.of(homes(where, given.get("matter")));
      case "matters for which somebody answers" -> Optional.of(answerable(where));
      default -> Optional.empty();
    };
  }

  private List<Value.Row> homes(CommunityId where, @Nullable Value matter) {
    return matter instanceof Value.Text(String text)
        ? collectives.rules().stream()
            .flatMap(rule -> collectives.alike(rule, where, Matter.of(text)).stream())
            .map(one -> one.home().toString())
            .distinct()
            .map(home -> row(home, Map.of("home", new Value.Id(home))))
            .toList()
        : List.of();
  }

  private List<Value.Row> answerable(CommunityId where) {
    Instant since = clock.instant().minus(WEEK);
    Stream<Value.Row> repeated =
        REPEATED.stream()
            .flatMap(procedure -> read(where, procedure, since))
            .flatMap(this::repeated);
    Stream<Answerable> orders =
        ORDERS.stream()
            .flatMap(procedure -> live(where, procedure, since))
            .flatMap(one -> Answerable.ofOrder(one.id(), runs(one), clock.instant()).stream());
    Stream<Answerable> shifts =
        live(where, "shift-handover", since)
            .map(Live::state)
            .flatMap(one -> Answerable.ofHandover(one.answers(), signed(one)).stream());
    Stream<Answerable> noons =
        live(where, "daily-desk", since)
            .flatMap(one -> Answerable.ofNoon(one.id(), one.state().answers()).stream());
    return Stream.concat(
            repeated,
            Stream.of(orders, shifts, noons)
                .flatMap(all -> all)
                .map(one -> matter(one.cause() + one.run(), one.cause(), one.about(), one.who())))
        .toList();
  }

  private static Collection<Run> runs(Live live) {
    return live.state().runs().values();
  }

  private Stream<Live> live(CommunityId where, String procedure, Instant since) {
    return read(where, procedure, since).map(ReadCase.Seen::live);
  }

  private Stream<ReadCase.Seen> read(CommunityId where, String procedure, Instant since) {
    return cases.opened(where, procedure, since).stream()
        .flatMap(found -> reading.read(Actor.SYSTEM, found.id()).stream());
  }

  /// When the second signature was given.
  private static @Nullable Instant signed(CaseState handover) {
    return handover.runs().values().stream()
        .filter(run -> run.step().equals("sign") && run.state() == RunState.DONE)
        .findFirst()
        .map(run -> run.derived().settled())
        .orElse(null);
  }

  /// Who received the first of them.
  private Stream<Value.Row> repeated(ReadCase.Seen seen) {
    CaseState state = seen.live().state();
    Earlier.Kind kind =
        state.head().opened().procedure().equals("repair")
            ? Earlier.Kind.FAULT
            : Earlier.Kind.MATTER;
    List<CaseState.Given> said = state.answers().getOrDefault("repeat", List.of());
    if (said.isEmpty() || !said.getLast().value().equals(new Value.YesNo(true))) {
      return Stream.empty();
    }
    return earlier.of(seen, kind).reversed().stream()
        .limit(1)
        .flatMap(first -> reading.live(Actor.SYSTEM, first).stream())
        .map(first -> first.state().head().opened().opener())
        .flatMap(Stream::ofNullable)
        .map(opener -> matter("repeat", "repeat", seen.live().id(), opener));
  }

  /// @param cause a key of `sop/options/answerable-causes.yaml`
  private static Value.Row matter(String key, String cause, UUID caseId, UUID who) {
    return row(
        key + "-" + caseId,
        Map.of(
            "cause",
            new Value.Choice(List.of(cause)),
            "case",
            new Value.Id(caseId.toString()),
            "staff",
            new Value.Id(who.toString())));
  }

  private static Value.Row row(String id, Map<String, Value> columns) {
    SequencedMap<String, Value> ordered = new LinkedHashMap<>(columns);
    return new Value.Row(id, ordered);
  }
}
