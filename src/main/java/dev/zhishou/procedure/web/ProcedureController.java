package dev.zhishou.procedure.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import dev.zhishou.platform.web.ProblemWriter;
import dev.zhishou.procedure.DraftVersion;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.PublishVersion;
import dev.zhishou.procedure.Versions;
import dev.zhishou.procedure.lint.Lint;
import dev.zhishou.procedure.text.Finding;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /procedures`, `GET /procedures/{id}`, `POST /procedures/lint`, and their versions. A text
/// comes as YAML, or as JSON `{"source": "…"}`.
@RestController
@RequestMapping("/api/v1/procedures")
class ProcedureController {
  private final ProcedureCatalog catalog;
  private final Versions versions;
  private final DraftVersion drafting;
  private final PublishVersion publishing;
  private final SourceReading sources;
  private final Doorkeeper doorkeeper;

  ProcedureController(
      ProcedureCatalog catalog,
      Versions versions,
      DraftVersion drafting,
      PublishVersion publishing,
      SourceReading sources,
      Doorkeeper doorkeeper) {
    this.catalog = catalog;
    this.versions = versions;
    this.drafting = drafting;
    this.publishing = publishing;
    this.sources = sources;
    this.doorkeeper = doorkeeper;
  }

  /// All that is wrong in a text.
  record LintAnswer(List<FindingView> findings) {}

  /// A version that was written or published.
  record VersionAnswer(
      String procedure, int number, String state, String hash, List<FindingView> findings) {}

  @GetMapping
  Page<ProcedureLine> list(Actor actor) {
    known(actor, null);
    return new Page<>(catalog.all().stream().map(ProcedureLine::of).toList(), null);
  }

  @GetMapping("/{id}")
  ResponseEntity<ProcedureView> read(
      Actor actor,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(required = false) @Nullable String community) {
    known(actor, community);
    Optional<ProcedureVersion> found =
        version == null ? catalog.newest(id) : catalog.version(id, version);
    ProcedureVersion one = found.orElseThrow(() -> Problem.notFound().raised());
    return ResponseEntity.ok()
        .eTag("\"" + one.hash() + "\"")
        .body(ProcedureView.of(one, versions.of(id), catalog));
  }

  @PostMapping("/lint")
  LintAnswer lint(Actor actor, @RequestBody byte[] body, HttpServletRequest request) {
    known(actor, null);
    byte[] source = sources.source(body, request.getContentType());
    return new LintAnswer(views(new Lint(catalog.binder()).file("", source), request));
  }

  @PostMapping("/{id}/versions")
  ResponseEntity<VersionAnswer> draft(
      Actor actor, @PathVariable String id, @RequestBody byte[] body, HttpServletRequest request) {
    if (!Permission.DRAFT_PROCEDURES.allowsAnywhere(actor)) {
      throw Doorkeeper.refused(Permission.DRAFT_PROCEDURES).raised();
    }
    byte[] source = sources.source(body, request.getContentType());
    return switch (drafting.draft(actor, id, source)) {
      case DraftVersion.Drafted.Kept(var kept, var findings) ->
          ResponseEntity.created(
                  URI.create("/api/v1/procedures/" + id + "/versions/" + kept.number()))
              .body(answer(kept, views(findings, request)));
      case DraftVersion.Drafted.Unreadable(var findings) ->
          throw Refusals.faulty(findings).raised();
      case DraftVersion.Drafted.Misnamed(String other) ->
          throw Refusals.misnamed(id, other).raised();
      case DraftVersion.Drafted.Denied() ->
          throw Doorkeeper.refused(Permission.DRAFT_PROCEDURES).raised();
    };
  }

  @PostMapping("/{id}/versions/{number}/approve")
  VersionAnswer approve(Actor actor, @PathVariable String id, @PathVariable int number) {
    return switch (publishing.publish(actor, id, number)) {
      case PublishVersion.Published.Runs(var kept) -> answer(kept, List.of());
      case PublishVersion.Published.Unknown() -> throw Problem.notFound().raised();
      case PublishVersion.Published.NotHead() -> throw Refusals.notHead().raised();
      case PublishVersion.Published.SamePerson() -> throw Refusals.samePerson().raised();
      case PublishVersion.Published.Faulty(var findings) ->
          throw Refusals.faulty(findings).raised();
      case PublishVersion.Published.Denied() ->
          throw Doorkeeper.refused(Permission.DRAFT_PROCEDURES).raised();
    };
  }

  private void known(Actor actor, @Nullable String community) {
    if (community != null) {
      doorkeeper.admit(actor, community, Permission.KNOW);
    } else if (!Permission.KNOW.allowsAnywhere(actor)) {
      throw Doorkeeper.refused(Permission.KNOW).raised();
    }
  }

  private static List<FindingView> views(List<Finding> findings, HttpServletRequest request) {
    Locale language = ProblemWriter.language(request);
    return findings.stream().map(finding -> FindingView.of(finding, language)).toList();
  }

  private static VersionAnswer answer(Versions.Kept kept, List<FindingView> findings) {
    return new VersionAnswer(
        kept.procedure(),
        kept.number(),
        kept.published() ? "published" : "draft",
        kept.hash(),
        findings);
  }
}
