package dev.zhishou.notify.notices.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.notify.notices.MassNotice;
import dev.zhishou.notify.notices.Notices;
import dev.zhishou.notify.notices.WriteNotices;
import dev.zhishou.platform.web.ById;
import dev.zhishou.platform.web.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET, POST /notices`, `GET, PUT /notices/{id}`, and what is done with one.
@RestController
@RequestMapping("/api/v1/notices")
class NoticeController {
  private final Doorkeeper doorkeeper;
  private final NoticeDoor door;
  private final Notices notices;
  private final WriteNotices writing;
  private final DraftReading reading;
  private final NoticeViews views;

  NoticeController(
      Doorkeeper doorkeeper,
      NoticeDoor door,
      Notices notices,
      WriteNotices writing,
      DraftReading reading,
      NoticeViews views) {
    this.doorkeeper = doorkeeper;
    this.door = door;
    this.notices = notices;
    this.writing = writing;
    this.reading = reading;
    this.views = views;
  }

  @GetMapping
  Page<NoticeViews.NoticeView> list(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(name = "case", required = false) @Nullable UUID caseId,
      @RequestParam(defaultValue = "false") boolean owed,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    ById part = ById.of(cursor, limit);
    List<MassNotice> found =
        notices.list(
            where.id(), new Notices.Only(state(state), caseId, owed), part.after(), part.limit());
    Page<MassNotice> page = part.page(found, MassNotice::id);
    return new Page<>(
        views.of(page.items().stream().filter(one -> door.shows(actor, one)).toList()),
        page.next());
  }

  private static MassNotice.@Nullable State state(@Nullable String word) {
    if (word == null) {
      return null;
    }
    Faults faults = new Faults();
    MassNotice.State state = MassNotice.State.of(word).orElse(null);
    if (state == null) {
      faults.add(
          "?state",
          "unknown",
          "须为 draft、submitted、approved、sent、withdrawn 之一",
          "One of draft, submitted, approved, sent, withdrawn");
    }
    faults.refuse();
    return state;
  }

  @PostMapping
  ResponseEntity<NoticeViews.NoticeView> write(
      Actor actor, @RequestBody DraftReading.NoticeRequest body) {
    Community where = doorkeeper.admit(actor, body.community(), Permission.SEND_NOTICES);
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(written(actor, where, reading.read(actor, where, body, null)));
  }

  @GetMapping("/{id}")
  NoticeViews.NoticeView read(Actor actor, @PathVariable UUID id) {
    return views.of(door.admit(actor, id, Permission.WORK).notice());
  }

  /// Writes a draft anew.
  @PutMapping("/{id}")
  NoticeViews.NoticeView change(
      Actor actor, @PathVariable UUID id, @RequestBody DraftReading.NoticeRequest body) {
    NoticeDoor.Found found = door.admit(actor, id, Permission.SEND_NOTICES);
    return written(
        actor, found.community(), reading.read(actor, found.community(), body, found.notice()));
  }

  @PostMapping("/{id}/submit")
  NoticeViews.NoticeView submit(Actor actor, @PathVariable UUID id) {
    NoticeDoor.Found found = door.admit(actor, id, Permission.SEND_NOTICES);
    return said(writing.submit(found.notice(), reading.again(found.community(), found.notice())));
  }

  @PostMapping("/{id}/approve")
  NoticeViews.NoticeView approve(Actor actor, @PathVariable UUID id) {
    NoticeDoor.Found found = door.admit(actor, id, Permission.APPROVE_NOTICES);
    return said(writing.approve(found.notice(), actor.accountId().value()));
  }

  @PostMapping("/{id}/send")
  NoticeViews.NoticeView send(Actor actor, @PathVariable UUID id) {
    NoticeDoor.Found found = door.admit(actor, id, Permission.SEND_NOTICES);
    return said(
        writing.send(
            found.notice(),
            actor.accountId().value(),
            reading.again(found.community(), found.notice())));
  }

  @PostMapping("/{id}/withdraw")
  NoticeViews.NoticeView withdraw(Actor actor, @PathVariable UUID id) {
    NoticeDoor.Found found = door.admit(actor, id, Permission.SEND_NOTICES);
    return said(writing.withdraw(found.notice(), actor.accountId().value()));
  }

  private NoticeViews.NoticeView written(Actor actor, Community where, WriteNotices.Draft draft) {
    return said(writing.write(where.id(), actor.accountId().value(), draft));
  }

  private NoticeViews.NoticeView said(WriteNotices.Outcome outcome) {
    return views.of(NoticeDoor.done(outcome));
  }
}
