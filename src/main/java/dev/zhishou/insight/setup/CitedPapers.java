package dev.zhishou.insight.setup;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.FindCases;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.binder.Articles;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.CitedPaper;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Papers that procedures cite and the binder does not contain (000-316, 002-583). A company brings
/// one by circulating it: a closed case of `document-circulation` names which it is.
@Component
class CitedPapers {
  private static final String CIRCULATION = "document-circulation";
  private static final String CITED = "cited";
  private static final Pattern TITLE = Pattern.compile("《([^》]+)》");

  private final FindCases cases;
  private final ReadCase readCase;

  CitedPapers(FindCases cases, ReadCase readCase) {
    this.cases = cases;
    this.readCase = readCase;
  }

  /// The papers that the binder contains, under any name they are cited by.
  static Set<String> contained(Binder binder) {
    Set<String> titles = new HashSet<>();
    binder
        .procedures()
        .keySet()
        .forEach(id -> binder.procedure(id).ifPresent(one -> titles.add(one.head().title())));
    binder.reference().forms().values().forEach(one -> titles.add(one.title()));
    binder.reference().notices().values().forEach(one -> titles.add(one.title()));
    Articles.of(binder).all().values().forEach(one -> titles.add(one.title()));
    CitedPaper.of(binder).stream()
        .filter(one -> one.is() != null)
        .forEach(one -> titles.add(one.title()));
    return titles;
  }

  /// The titles that the company has brought in this community.
  Set<String> brought(CommunityId community, List<CitedPaper> papers) {
    Set<String> options = new HashSet<>();
    circulated(community).forEach(live -> options.addAll(options(live)));
    Set<String> titles = new HashSet<>();
    papers.stream()
        .filter(one -> one.option() != null && options.contains(one.option()))
        .forEach(one -> titles.add(one.title()));
    return titles;
  }

  /// The circulation that brought a paper last; empty: none did.
  Optional<Brought> last(CommunityId community, CitedPaper paper) {
    return circulated(community)
        .filter(live -> paper.option() != null && options(live).contains(paper.option()))
        .findFirst()
        .map(
            live ->
                new Brought(
                    live.id(),
                    live.state().head().opened().number(),
                    last(live, "effective_on") instanceof Value.Date(LocalDate day) ? day : null));
  }

  /// @param effectiveOn null: not said
  record Brought(UUID caseId, String number, @Nullable LocalDate effectiveOn) {}

  /// The newest first.
  private Stream<Live> circulated(CommunityId community) {
    return cases.closed(community, CIRCULATION, Instant.EPOCH).stream()
        .flatMap(found -> readCase.live(Actor.SYSTEM, found.id()).stream());
  }

  private static List<String> options(Live live) {
    return last(live, CITED) instanceof Value.Choice(List<String> keys) ? keys : List.of();
  }

  private static @Nullable Value last(Live live, String question) {
    var given = live.state().answers().getOrDefault(question, List.of());
    return given.isEmpty() ? null : given.getLast().value();
  }

  /// What a procedure cites: 《by title》 in its own text, and at the steps that are known to cite.
  static List<Need> needs(
      ProcedureVersion version, List<CitedPaper> papers, Set<String> contained) {
    List<Need> needs = new ArrayList<>();
    Matcher cited = TITLE.matcher(version.source());
    while (cited.find()) {
      if (!contained.contains(cited.group(1))) {
        needs.add(need(cited.group(1), null));
      }
    }
    Map<String, String> steps = StepTitles.of(version.procedure());
    for (CitedPaper paper : papers) {
      if (paper.is() == null) {
        paper.at().stream()
            .filter(at -> at.startsWith(version.id() + "."))
            .map(at -> at.substring(at.indexOf('.') + 1))
            .flatMap(
                step -> Stream.ofNullable(steps.get(step)).map(what -> new Need.At(step, what)))
            .forEach(at -> needs.add(need(paper.title(), at)));
      }
    }
    return needs;
  }

  private static Need need(String title, Need.@Nullable At at) {
    return new Need(List.of(new Thing(Thing.Kind.PAPER, title)), false, at);
  }
}
