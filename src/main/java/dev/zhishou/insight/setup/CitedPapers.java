package dev.zhishou.insight.setup;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.FindCases;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.binder.Articles;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.CitedPaper;
import dev.zhishou.procedure.model.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    for (FindCases.Found found : cases.closed(community, CIRCULATION, Instant.EPOCH)) {
      readCase
          .live(Actor.SYSTEM, found.id())
          .map(live -> live.state().answers().getOrDefault(CITED, List.of()))
          .filter(given -> !given.isEmpty())
          .map(given -> given.getLast().value())
          .filter(Value.Choice.class::isInstance)
          .ifPresent(value -> options.addAll(((Value.Choice) value).keys()));
    }
    Set<String> titles = new HashSet<>();
    papers.stream()
        .filter(one -> one.option() != null && options.contains(one.option()))
        .forEach(one -> titles.add(one.title()));
    return titles;
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
