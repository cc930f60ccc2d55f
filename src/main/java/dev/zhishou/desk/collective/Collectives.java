package dev.zhishou.desk.collective;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.AnswersShown;
import dev.zhishou.casework.FindCases;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.model.Figure;
import dev.zhishou.procedure.model.Opening;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.time.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Counts the homes that complain of the same matter (003-091): distinct homes, not people or
/// calls, within the window of the procedure that says `opens: similar`.
@Component
public class Collectives {
  private static final int REMEMBERED = 2_000;

  private final ProcedureCatalog catalog;
  private final FindCases findCases;
  private final ReadCase readCase;
  private final Clock clock;

  /// What complaints are about, by case and last event: it is sealed, and read once.
  private final Map<String, Optional<Told>> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Optional<Told>> eldest) {
              return size() > REMEMBERED;
            }
          });

  Collectives(ProcedureCatalog catalog, FindCases findCases, ReadCase readCase, Clock clock) {
    this.catalog = catalog;
    this.findCases = findCases;
    this.readCase = readCase;
    this.clock = clock;
  }

  /// What is known of a complaint.
  ///
  /// @param linked procedures of the cases that it is linked with
  private record Told(
      UUID home, String text, Matter matter, Instant receivedAt, Set<String> linked) {}

  /// A procedure that many complaints may become.
  ///
  /// @param of the procedure of the single complaint
  record Rule(Procedure procedure, String of, int homes, Duration within) {}

  /// What is proposed while somebody complains, if his home makes the number full.
  ///
  /// @param suggested what the words may be about
  /// @param home the caller's; null: not told, then it is not counted
  public Optional<Proposal> heard(
      Actor actor,
      CommunityId community,
      List<String> suggested,
      String text,
      @Nullable UUID home) {
    return rules().stream()
        .filter(rule -> suggested.contains(rule.of()))
        .flatMap(rule -> proposal(rule, actor, community, Matter.of(text), home).stream())
        .findFirst();
  }

  /// What is proposed on the page of a complaint that is open.
  public Optional<Proposal> of(Actor actor, CommunityId community, ReadCase.Seen seen) {
    if (!seen.live().state().open()) {
      return Optional.empty();
    }
    String procedure = seen.live().state().head().opened().procedure();
    return rules().stream()
        .filter(rule -> rule.of().equals(procedure))
        .flatMap(
            rule ->
                told(seen).stream()
                    .filter(told -> !told.linked().contains(rule.procedure().id()))
                    .flatMap(
                        told ->
                            proposal(rule, actor, community, told.matter(), told.home()).stream()))
        .findFirst();
  }

  /// The complaints of the same matter that no case for all of them has yet.
  List<Proposal.Counted> alike(Rule rule, CommunityId community, Matter matter) {
    List<Proposal.Counted> alike = new ArrayList<>();
    Instant since = clock.instant().minus(rule.within());
    for (FindCases.Found found : findCases.opened(community, rule.of(), since)) {
      Told told = told(found).orElse(null);
      if (told != null
          && told.matter().like(matter)
          && !told.linked().contains(rule.procedure().id())) {
        alike.add(
            new Proposal.Counted(
                found.id(), found.number(), told.home(), told.text(), told.receivedAt()));
      }
    }
    return alike;
  }

  List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (var version : catalog.all()) {
      for (Opening opening : version.procedure().opens()) {
        if (opening instanceof Opening.Similar(String of, String homes, String within)) {
          rules.add(
              new Rule(
                  version.procedure(),
                  of,
                  homes(version.procedure(), homes),
                  within(version.procedure(), within)));
        }
      }
    }
    return rules;
  }

  private Optional<Proposal> proposal(
      Rule rule, Actor actor, CommunityId community, Matter matter, @Nullable UUID home) {
    if (!readable(actor, community)) {
      return Optional.empty();
    }
    List<Proposal.Counted> alike = alike(rule, community, matter);
    Set<UUID> homes = new LinkedHashSet<>();
    if (home != null) {
      homes.add(home);
    }
    alike.forEach(one -> homes.add(one.home()));
    if (alike.isEmpty() || homes.size() < rule.homes()) {
      return Optional.empty();
    }
    Instant first =
        alike.stream().map(Proposal.Counted::receivedAt).min(Instant::compareTo).orElseThrow();
    return Optional.of(
        new Proposal(rule.procedure(), rule.homes(), List.copyOf(homes), alike, first));
  }

  private static boolean readable(Actor actor, CommunityId community) {
    return dev.zhishou.access.Permission.SEE_PERSONAL.allows(actor, community);
  }

  private Optional<Told> told(FindCases.Found found) {
    String key = found.id() + "@" + found.seq();
    Optional<Told> told = known.get(key);
    if (told == null) {
      told = readCase.read(Actor.SYSTEM, found.id()).flatMap(this::told);
      known.put(key, told);
    }
    return told;
  }

  /// Its home, and what it is about.
  private Optional<Told> told(ReadCase.Seen seen) {
    Map<String, JsonNode> answers = new AnswersShown(seen).last(given -> true);
    var opened = seen.live().state().head().opened();
    String home = answers.containsKey("home") ? answers.get("home").asString("") : opened.home();
    String text = answers.containsKey("matter") ? answers.get("matter").asString("") : "";
    if (home == null || home.isEmpty() || text.isEmpty()) {
      return Optional.empty();
    }
    Set<String> linked =
        seen.live().state().beside().links().stream()
            .map(link -> link.procedure())
            .collect(Collectors.toSet());
    return Optional.of(
        new Told(UUID.fromString(home), text, Matter.of(text), opened.received(), linked));
  }

  private static int homes(Procedure procedure, String written) {
    Figure figure = procedure.figures().get(written);
    return figure != null && figure.is() instanceof Figure.Size.Number(var number)
        ? number.intValue()
        : Integer.parseInt(written);
  }

  static Duration within(Procedure procedure, String written) {
    Figure figure = procedure.figures().get(written);
    Span span =
        figure != null && figure.is() instanceof Figure.Size.Length(Span length)
            ? length
            : Span.read(written).orElseThrow();
    return Duration.ofSeconds(span.comparableSeconds());
  }
}
