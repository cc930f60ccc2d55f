package dev.zhishou.community.file;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.Dangerous;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.spi.Papers;
import dev.zhishou.community.ErasePerson;
import dev.zhishou.community.KeptOnPerson;
import dev.zhishou.community.Person;
import dev.zhishou.community.Residents;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
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

  private final Communities communities;
  private final Residents residents;
  private final List<KeptOnPerson> keepers;
  private final ErasePerson erasing;
  private final Papers papers;
  private final Audit audit;
  private final Clock clock;

  PersonFileController(
      Communities communities,
      Residents residents,
      List<KeptOnPerson> keepers,
      ErasePerson erasing,
      Papers papers,
      Audit audit,
      Clock clock) {
    this.communities = communities;
    this.residents = residents;
    this.keepers = keepers;
    this.erasing = erasing;
    this.papers = papers;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param reason in one's own words, kept sealed in the audit log
  record ErasureRequest(@Nullable String reason) {}

  private record Found(Community where, Person person) {}

  @GetMapping("/file")
  PersonFile file(Actor actor, @PathVariable UUID id) {
    Found found = admit(actor, id);
    write(actor, found, "took-file", null);
    return made(found);
  }

  @GetMapping("/file.pdf")
  ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id) {
    Found found = admit(actor, id);
    write(actor, found, "took-file", null);
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
    Found found = admit(actor, id);
    String reason = body.reason() == null ? "" : body.reason().strip();
    if (reason.isEmpty() || reason.length() > LONGEST) {
      Message why = new Message("请说明原因，最多 200 字", "Say why, 200 characters at most");
      throw Problem.invalid(List.of(new Problem.Fault("/reason", "required", why))).raised();
    }
    switch (erasing.erase(found.where().id(), id)) {
      case ERASED -> write(actor, found, "erased-person", reason);
      case NOBODY -> throw Problem.notFound().raised();
      case LIVES_HERE ->
          throw Problem.of(
                  "lives-here",
                  409,
                  new Message("此人还住在这里或有房在此，先办搬离", "He still lives here or owns a home here"))
              .raised();
    }
  }

  private PersonFile made(Found found) {
    return PersonFile.of(
        found.person(),
        clock.instant(),
        keepers.stream()
            .flatMap(one -> one.on(found.where().id(), found.person()).stream())
            .toList());
  }

  private void write(Actor actor, Found found, String act, @Nullable String said) {
    audit.write(
        new Audit.Entry(
            found.where().id(), actor.account(), act, found.person().id().toString(), "", said),
        clock.instant());
  }

  /// Where nobody of that id is to be seen there is nothing; who may not answer him is refused.
  private Found admit(Actor actor, UUID id) {
    for (Community where : communities.seenBy(actor)) {
      Person person =
          Permission.SEE_PERSONAL.allows(actor, where.id())
              ? residents.person(where.id(), id).orElse(null)
              : null;
      if (person != null) {
        if (!Permission.ERASE.allows(actor, where.id())) {
          throw Doorkeeper.refused(Permission.ERASE).raised();
        }
        return new Found(where, person);
      }
    }
    throw Problem.notFound().raised();
  }
}
