package dev.zhishou.insight.setup;

import dev.zhishou.access.Community;
import dev.zhishou.casework.spi.Subjects;
import dev.zhishou.community.Registers;
import dev.zhishou.duty.People;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.CitedPaper;
import dev.zhishou.procedure.binder.Laws;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Says which procedures cannot run in a community, and what is missing.
@Component
class CheckSetup {
  private final ProcedureCatalog catalog;
  private final Registers registers;
  private final Subjects subjects;
  private final People people;
  private final CitedPapers papers;

  CheckSetup(
      ProcedureCatalog catalog,
      Registers registers,
      Subjects subjects,
      People people,
      CitedPapers papers) {
    this.catalog = catalog;
    this.registers = registers;
    this.subjects = subjects;
    this.people = people;
    this.papers = papers;
  }

  /// @param checked how many procedures were looked at
  /// @param lacking those that lack something, as the binder orders them
  record Found(int checked, List<Lacking> lacking) {}

  record Lacking(ProcedureVersion version, List<Missing> missing) {
    /// Whether it can be carried out all the same.
    boolean runs() {
      return missing.stream().noneMatch(Missing::blocks);
    }
  }

  /// @param title of everything that would do
  /// @param steps where it is needed; empty: at the opening, or in the whole procedure
  record Missing(Thing thing, String title, boolean blocks, List<Need.At> steps) {}

  Found in(Community community) {
    Binder binder = catalog.binder();
    List<CitedPaper> cited = CitedPaper.of(binder);
    Set<String> contained = CitedPapers.contained(binder);
    Stock stock =
        new Stock(
            community,
            new Stock.Sources(registers, subjects, people, new Laws(binder)),
            binder.reference(),
            papers.brought(community.id(), cited));
    List<ProcedureVersion> all = catalog.all();
    List<Lacking> lacking = new ArrayList<>();
    for (ProcedureVersion version : all) {
      List<Missing> missing =
          missing(
              Stream.concat(
                      Needs.of(version, binder.reference()).stream(),
                      CitedPapers.needs(version, cited, contained).stream())
                  .toList(),
              stock);
      if (!missing.isEmpty()) {
        lacking.add(new Lacking(version, missing));
      }
    }
    return new Found(all.size(), lacking);
  }

  private static List<Missing> missing(List<Need> needs, Stock stock) {
    Map<List<Thing>, List<Need>> byThing = new LinkedHashMap<>();
    for (Need need : needs) {
      if (need.anyOf().stream().noneMatch(stock::has)) {
        byThing.computeIfAbsent(need.anyOf(), things -> new ArrayList<>()).add(need);
      }
    }
    return byThing.entrySet().stream()
        .map(
            one ->
                new Missing(
                    one.getKey().getFirst(),
                    one.getKey().stream().map(stock::title).collect(Collectors.joining(" / ")),
                    one.getValue().stream().anyMatch(Need::blocks),
                    one.getValue().stream()
                        .flatMap(need -> Stream.ofNullable(need.at()))
                        .distinct()
                        .toList()))
        .toList();
  }
}
