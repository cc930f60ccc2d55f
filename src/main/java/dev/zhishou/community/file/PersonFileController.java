package dev.zhishou.community.file;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Dangerous;
import dev.zhishou.casework.spi.Papers;
import dev.zhishou.community.ErasePerson;
import dev.zhishou.community.KeptOnPerson;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `GET /people/{id}/file`, `GET /people/{id}/file.pdf`, `POST /people/{id}/erasure`: what somebody
/// may ask of who keeps his data (PIPL 45, 47). The project manager answers him, on record.
@RestController
@RequestMapping("/api/v1/people/{id}")
class PersonFileController {
  private static final int LONGEST = 200;

  private final Answering answering;
  private final List<KeptOnPerson> keepers;
  private final ErasePerson erasing;
  private final Papers papers;

  PersonFileController(
      Answering answering, List<KeptOnPerson> keepers, ErasePerson erasing, Papers papers) {
    this.answering = answering;
    this.keepers = keepers;
    this.erasing = erasing;
    this.papers = papers;
  }

  /// @param reason in one's own words, kept sealed in the audit log
  record ErasureRequest(@Nullable String reason) {}

  @GetMapping("/file")
  PersonFile file(Actor actor, @PathVariable UUID id) {
    Answering.Found found = answering.admit(actor, id);
    answering.write(actor, found, "took-file", "", null);
    return made(found);
  }

  @GetMapping("/file.pdf")
  ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id) {
    Answering.Found found = answering.admit(actor, id);
    answering.write(actor, found, "took-file", "", null);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename("个人信息档案.pdf", StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("Cache-Control", "no-store")
        .body(papers.pdf(made(found).paper(found.where().name())));
  }

  @Dangerous
  @PostMapping("/erasure")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void erase(Actor actor, @PathVariable UUID id, @RequestBody ErasureRequest body) {
    Answering.Found found = answering.admit(actor, id);
    String reason = body.reason() == null ? "" : body.reason().strip();
    if (reason.isEmpty() || reason.length() > LONGEST) {
      Message why = new Message("请说明原因，最多 200 字", "Say why, 200 characters at most");
      throw Problem.invalid(List.of(new Problem.Fault("/reason", "required", why))).raised();
    }
    switch (erasing.erase(found.where().id(), id)) {
      case ERASED -> answering.write(actor, found, "erased-person", "", reason);
      case NOBODY -> throw Problem.notFound().raised();
      case LIVES_HERE ->
          throw Problem.of(
                  "lives-here",
                  409,
                  new Message("此人还住在这里或有房在此，先办搬离", "He still lives here or owns a home here"))
              .raised();
    }
  }

  private PersonFile made(Answering.Found found) {
    return PersonFile.of(
        found.person(),
        answering.now(),
        keepers.stream()
            .flatMap(one -> one.on(found.where().id(), found.person()).stream())
            .toList());
  }
}
