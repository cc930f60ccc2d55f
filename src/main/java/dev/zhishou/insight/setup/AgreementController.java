package dev.zhishou.insight.setup;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.platform.web.Page;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.binder.CitedPaper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /agreements`: what a community is served by (004-062): its service agreement and the rules
/// that its owners gave themselves, each with the case that circulated it last.
@RestController
@RequestMapping("/api/v1/agreements")
class AgreementController {
  private static final List<String> OPTIONS = List.of("service_agreement", "owners_rules");

  private final Doorkeeper doorkeeper;
  private final CitedPapers papers;
  private final ProcedureCatalog catalog;

  AgreementController(Doorkeeper doorkeeper, CitedPapers papers, ProcedureCatalog catalog) {
    this.doorkeeper = doorkeeper;
    this.papers = papers;
    this.catalog = catalog;
  }

  /// @param paper the word for it in `cited` of a circulation
  /// @param caseId the closed circulation that brought the version in force; null: none did
  /// @param effectiveOn from when it is in force
  record AgreementView(
      String paper,
      String title,
      @JsonProperty("case") @Nullable UUID caseId,
      @Nullable String number,
      @Nullable LocalDate effectiveOn) {}

  @GetMapping
  Page<AgreementView> all(Actor actor, @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    List<CitedPaper> cited = CitedPaper.of(catalog.binder());
    return new Page<>(
        OPTIONS.stream()
            .flatMap(option -> cited.stream().filter(one -> option.equals(one.option())))
            .map(one -> view(one, where))
            .toList(),
        null);
  }

  private AgreementView view(CitedPaper paper, Community where) {
    Optional<CitedPapers.Brought> last = papers.last(where.id(), paper);
    return new AgreementView(
        String.valueOf(paper.option()),
        paper.title(),
        last.map(CitedPapers.Brought::caseId).orElse(null),
        last.map(CitedPapers.Brought::number).orElse(null),
        last.map(CitedPapers.Brought::effectiveOn).orElse(null));
  }
}
