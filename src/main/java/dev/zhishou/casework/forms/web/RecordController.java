package dev.zhishou.casework.forms.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.forms.FillForms;
import dev.zhishou.casework.forms.FilledForm;
import dev.zhishou.casework.forms.FormReaders;
import dev.zhishou.casework.forms.RecordKey;
import dev.zhishou.casework.spi.Papers;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.Scope;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// A form that a case wrote, as it stands, and its sheet. Roles that the form names may read it;
/// where it names none, all staff of the community.
@RestController
class RecordController {
  private final ReadCase readCase;
  private final CaseStore store;
  private final FillForms fillForms;
  private final FormReaders readers;
  private final Papers papers;

  RecordController(
      ReadCase readCase, CaseStore store, FillForms fillForms, FormReaders readers, Papers papers) {
    this.readCase = readCase;
    this.store = store;
    this.fillForms = fillForms;
    this.readers = readers;
    this.papers = papers;
  }

  /// A form within its case.
  private record Found(ReadCase.Seen seen, FilledForm filled) {}

  @GetMapping("/api/v1/records/{id}")
  RecordSheet read(Actor actor, @PathVariable String id) {
    Found found = found(actor, id);
    UUID caseId = found.seen().live().id();
    UUID community = found.seen().live().community();
    return RecordSheet.of(
        found.seen(),
        found.filled(),
        RecordSheet.revisions(
            store.tail(Scope.of(community), caseId, 0).orElseThrow(),
            found.filled().written().number()));
  }

  @GetMapping("/api/v1/records/{id}.pdf")
  ResponseEntity<byte[]> pdf(Actor actor, @PathVariable String id) {
    Found found = found(actor, id);
    String name = found.filled().written().number() + ".pdf";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            "Content-Disposition",
            ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build().toString())
        .header("Cache-Control", "no-store")
        .body(papers.pdf(fillForms.paper(found.seen(), found.filled())));
  }

  private Found found(Actor actor, String id) {
    RecordKey key = RecordKey.read(id).orElseThrow(() -> Problem.notFound().raised());
    ReadCase.Seen seen =
        readCase.read(actor, key.caseId()).orElseThrow(() -> Problem.notFound().raised());
    FilledForm filled =
        fillForms.numbered(seen, key.number()).orElseThrow(() -> Problem.notFound().raised());
    if (!readers.may(actor, new CommunityId(seen.live().community()), filled.form())) {
      throw readers.refused().raised();
    }
    return new Found(seen, filled);
  }
}
