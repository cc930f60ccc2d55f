package dev.zhishou.casework.web;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.dossier.CaseFiles;
import dev.zhishou.casework.personal.OwnerPapers;
import dev.zhishou.evidence.Evidence;
import dev.zhishou.evidence.FileHash;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Files are read only through what they belong to (DATA, *Evidence*); what somebody drew as his
/// signature only while it is not masked for the reader, who keeps no copy of it.
@RestController
class CaseEvidenceController {
  private static final Problem CONSENT =
      Problem.of(
          "consent-needed",
          403,
          new Message(
              "业主档案，先要项目经理同意：请立“档案借阅”，写明哪一户、谁来看；有人有生命危险就写明，马上能看",
              "An owner's file: the project manager must consent first. Open \"archive-borrowing\""
                  + " with the home and the reader; where a life is in danger say so there, and it"
                  + " opens at once"));

  private final ReadCase readCase;
  private final OwnerPapers papers;
  private final Evidence evidence;

  CaseEvidenceController(ReadCase readCase, OwnerPapers papers, Evidence evidence) {
    this.readCase = readCase;
    this.papers = papers;
    this.evidence = evidence;
  }

  @GetMapping("/api/v1/cases/{id}/evidence/{sha256}")
  ResponseEntity<byte[]> file(Actor actor, @PathVariable UUID id, @PathVariable String sha256)
      throws IOException {
    Live live = readCase.live(actor, id).orElseThrow(() -> Problem.notFound().raised());
    FileHash hash = FileHash.of(sha256).orElseThrow(() -> Problem.notFound().raised());
    boolean given = CaseFiles.of(live.state(), _ -> false).contains(hash);
    if (!given
        && !CaseFiles.of(live.state(), readCase.personal(actor, live)::shows).contains(hash)) {
      throw Problem.notFound().raised();
    }
    boolean paper = OwnerPapers.in(live).contains(hash);
    if (paper && !readCase.personal(actor, live).showsPapers()) {
      papers.refused(actor, live);
      throw CONSENT.raised();
    }
    Path path = evidence.path(hash).orElseThrow(() -> Problem.notFound().raised());
    String type =
        evidence
            .describe(hash)
            .map(upload -> upload.type().word())
            .orElse("application/octet-stream");
    return ResponseEntity.ok()
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Cache-Control", given && !paper ? "private, max-age=86400, immutable" : "no-store")
        .contentType(MediaType.parseMediaType(type))
        .body(Files.readAllBytes(path));
  }
}
