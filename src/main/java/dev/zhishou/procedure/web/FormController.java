package dev.zhishou.procedure.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.platform.Problem;
import dev.zhishou.procedure.DraftForm;
import dev.zhishou.procedure.FormVersions;
import dev.zhishou.procedure.PublishForm;
import dev.zhishou.procedure.Versions;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /forms/{id}`, `POST /forms/{id}/versions` and `…/{number}/approve`: the text of a form, its
/// versions, writing the next and publishing another's (002-089).
@RestController
@RequestMapping("/api/v1/forms/{id}")
class FormController {
  private static final int SIGNS = 8;

  private final FormVersions forms;
  private final DraftForm drafting;
  private final PublishForm publishing;
  private final SourceReading sources;

  FormController(
      FormVersions forms, DraftForm drafting, PublishForm publishing, SourceReading sources) {
    this.forms = forms;
    this.drafting = drafting;
    this.publishing = publishing;
    this.sources = sources;
  }

  /// @param version the number of the one that is shown
  /// @param source its text
  /// @param versions all of them, the oldest first
  record FormTextView(String id, int version, String source, List<FormVersionView> versions) {}

  /// @param print what a sheet of it bears as its version
  /// @param state `draft` or `published`
  /// @param draftedBy null: it came with the program
  record FormVersionView(
      int number,
      String print,
      String state,
      @Nullable UUID draftedBy,
      Instant draftedAt,
      @Nullable UUID approvedBy,
      @Nullable Instant approvedAt) {}

  @GetMapping
  FormTextView read(
      Actor actor,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Integer version) {
    if (!Permission.WORK.allowsAnywhere(actor)) {
      throw Doorkeeper.refused(Permission.WORK).raised();
    }
    List<Versions.Kept> all = forms.of(id);
    int number =
        version != null
            ? version
            : all.stream()
                .filter(Versions.Kept::published)
                .mapToInt(Versions.Kept::number)
                .max()
                .orElse(0);
    String text = forms.text(id, number).orElseThrow(() -> Problem.notFound().raised());
    return new FormTextView(id, number, text, all.stream().map(FormController::view).toList());
  }

  @PostMapping("/versions")
  ResponseEntity<FormVersionView> draft(
      Actor actor, @PathVariable String id, @RequestBody byte[] body, HttpServletRequest request) {
    if (!Permission.EDIT_FORMS.allowsAnywhere(actor)) {
      throw Doorkeeper.refused(Permission.EDIT_FORMS).raised();
    }
    String text =
        new String(sources.source(body, request.getContentType()), StandardCharsets.UTF_8);
    return switch (drafting.draft(actor, id, text)) {
      case DraftForm.Drafted.Kept(var kept) ->
          ResponseEntity.created(URI.create("/api/v1/forms/" + id + "?version=" + kept.number()))
              .body(view(kept));
      case DraftForm.Drafted.Unknown() -> throw Problem.notFound().raised();
      case DraftForm.Drafted.Faulty(var findings) -> throw Refusals.faulty(findings).raised();
      case DraftForm.Drafted.Denied() -> throw Doorkeeper.refused(Permission.EDIT_FORMS).raised();
    };
  }

  @PostMapping("/versions/{number}/approve")
  FormVersionView approve(Actor actor, @PathVariable String id, @PathVariable int number) {
    return switch (publishing.publish(actor, id, number)) {
      case PublishForm.Published.Stands(var kept) -> view(kept);
      case PublishForm.Published.Unknown() -> throw Problem.notFound().raised();
      case PublishForm.Published.SamePerson() -> throw Refusals.samePerson().raised();
      case PublishForm.Published.Overtaken() -> throw Refusals.overtaken().raised();
      case PublishForm.Published.Faulty(var findings) -> throw Refusals.faulty(findings).raised();
      case PublishForm.Published.Denied() ->
          throw Doorkeeper.refused(Permission.DRAFT_PROCEDURES).raised();
    };
  }

  private static FormVersionView view(Versions.Kept one) {
    Versions.Signed approval = one.approval();
    return new FormVersionView(
        one.number(),
        one.hash().substring(0, SIGNS),
        one.published() ? "published" : "draft",
        one.draft().by(),
        one.draft().at(),
        approval == null ? null : approval.by(),
        approval == null ? null : approval.at());
  }
}
