package dev.zhishou.notify.notices.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Permission;
import dev.zhishou.community.Place;
import dev.zhishou.community.Registers;
import dev.zhishou.evidence.Evidence;
import dev.zhishou.evidence.FileHash;
import dev.zhishou.notify.notices.MassNotice;
import dev.zhishou.notify.notices.Receipts;
import dev.zhishou.platform.web.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET /notices/{id}/entrances`, `POST /notices/{id}/entrances/{place}`,
/// `GET /notices/{id}/photos/{sha256}`: the paper at each entrance, the photo of it, and the one
/// that the notice shows.
@RestController
@RequestMapping("/api/v1/notices/{id}")
class EntranceController {
  private final NoticeDoor door;
  private final Receipts receipts;
  private final Registers registers;
  private final Evidence evidence;
  private final NoticeViews views;
  private final Clock clock;

  EntranceController(
      NoticeDoor door,
      Receipts receipts,
      Registers registers,
      Evidence evidence,
      NoticeViews views,
      Clock clock) {
    this.door = door;
    this.receipts = receipts;
    this.registers = registers;
    this.evidence = evidence;
    this.views = views;
    this.clock = clock;
  }

  record EntranceView(
      UUID place, String label, NoticeViews.@Nullable MarkView posted, @Nullable String photo) {}

  record PostedRequest(@Nullable String photo) {}

  @GetMapping("/entrances")
  Page<EntranceView> entrances(Actor actor, @PathVariable UUID id) {
    NoticeDoor.Found found = door.admit(actor, id, Permission.WORK);
    return new Page<>(
        receipts.entrances(found.community().id(), id).stream()
            .map(
                one ->
                    new EntranceView(
                        one.place(),
                        registers
                            .place(found.community().id(), one.place())
                            .map(Place::label)
                            .orElse(""),
                        one.posted() == null ? null : views.mark(one.posted()),
                        one.photo() == null ? null : HexFormat.of().formatHex(one.photo())))
            .sorted(java.util.Comparator.comparing(EntranceView::label))
            .toList(),
        null);
  }

  /// The paper hangs there. The photo was uploaded by the caller before.
  @PostMapping("/entrances/{place}")
  Page<EntranceView> posted(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID place,
      @RequestBody PostedRequest body) {
    NoticeDoor.Found found = door.admit(actor, id, Permission.WORK);
    FileHash photo = body.photo() == null ? null : FileHash.of(body.photo()).orElse(null);
    if (body.photo() != null && (photo == null || !evidence.uploadedBy(photo, actor.accountId()))) {
      Faults faults = new Faults();
      faults.add("/photo", "unknown", "先上传照片", "Upload the photo first");
      faults.refuse();
    }
    MassNotice.Mark mark = new MassNotice.Mark(actor.accountId().value(), clock.instant());
    if (!receipts.posted(
        found.community().id(), id, place, photo == null ? null : photo.bytes(), mark)) {
      throw Faults.unknown();
    }
    return entrances(actor, id);
  }

  @GetMapping("/photos/{sha256}")
  ResponseEntity<byte[]> photo(Actor actor, @PathVariable UUID id, @PathVariable String sha256)
      throws IOException {
    NoticeDoor.Found found = door.admit(actor, id, Permission.WORK);
    FileHash hash = FileHash.of(sha256).orElseThrow(Faults::unknown);
    List<Receipts.Entrance> all = receipts.entrances(found.community().id(), id);
    boolean shown = hash.equals(found.notice().content().photo());
    if (!shown && all.stream().noneMatch(one -> Arrays.equals(one.photo(), hash.bytes()))) {
      throw Faults.unknown();
    }
    Path path = evidence.path(hash).orElseThrow(Faults::unknown);
    String type =
        evidence
            .describe(hash)
            .map(upload -> upload.type().word())
            .orElse("application/octet-stream");
    return ResponseEntity.ok()
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Cache-Control", "private, max-age=86400, immutable")
        .contentType(MediaType.parseMediaType(type))
        .body(Files.readAllBytes(path));
  }
}
