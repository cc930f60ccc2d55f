package dev.zhishou.casework.forms.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.forms.BlankForms;
import dev.zhishou.casework.spi.Papers;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /forms` and `GET /forms/{id}.pdf`: every form with its version, and its empty sheet. They
/// belong to the company: whoever works anywhere in it may print one.
@RestController
class BlankFormController {
  private final BlankForms forms;
  private final Papers papers;

  BlankFormController(BlankForms forms, Papers papers) {
    this.forms = forms;
    this.papers = papers;
  }

  @GetMapping("/api/v1/forms")
  Page<BlankForms.Template> all(Actor actor) {
    admit(actor);
    return new Page<>(forms.all(), null);
  }

  @GetMapping("/api/v1/forms/{id}.pdf")
  ResponseEntity<byte[]> pdf(
      Actor actor,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Integer version) {
    admit(actor);
    Papers.Paper sheet =
        (version == null ? forms.sheet(id) : forms.sheet(id, version))
            .orElseThrow(() -> Problem.notFound().raised());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            "Content-Disposition",
            ContentDisposition.inline()
                .filename(sheet.title() + ".pdf", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(papers.pdf(sheet));
  }

  private static void admit(Actor actor) {
    if (!Permission.WORK.allowsAnywhere(actor)) {
      throw Doorkeeper.refused(Permission.WORK).raised();
    }
  }
}
