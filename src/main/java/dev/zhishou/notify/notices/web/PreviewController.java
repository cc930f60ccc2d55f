package dev.zhishou.notify.notices.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.spi.Papers;
import dev.zhishou.notify.notices.MassNotice;
import dev.zhishou.notify.notices.NoticeText;
import dev.zhishou.platform.web.Page;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.Notice;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /notices/templates`, `GET /notices/{id}/preview`, `GET /notices/{id}/poster.pdf`: the words
/// as they will be read.
@RestController
@RequestMapping("/api/v1/notices")
class PreviewController {
  private final Doorkeeper doorkeeper;
  private final NoticeDoor door;
  private final NoticeText text;
  private final Binder binder;
  private final Papers papers;
  private final NoticeLinks links;
  private final Edition edition;

  PreviewController(
      Doorkeeper doorkeeper,
      NoticeDoor door,
      NoticeText text,
      Binder binder,
      Papers papers,
      NoticeLinks links,
      Edition edition) {
    this.doorkeeper = doorkeeper;
    this.door = door;
    this.text = text;
    this.binder = binder;
    this.papers = papers;
    this.links = links;
    this.edition = edition;
  }

  /// @param variables what whoever fills it in has to say
  record TemplateView(String id, String title, String text, List<String> variables) {}

  /// @param sms what a phone shows
  /// @param group what is copied into the group of the residents
  /// @param link the page that the poster's code opens, once it is sent
  record PreviewView(String title, String text, String sms, String group, String link) {}

  @GetMapping("/templates")
  Page<TemplateView> templates(
      Actor actor, @RequestParam(required = false) @Nullable String community) {
    doorkeeper.admit(actor, community, Permission.WORK);
    return new Page<>(
        binder.reference().notices().values().stream()
            .sorted(java.util.Comparator.comparing(Notice::title))
            .map(
                one ->
                    new TemplateView(
                        one.id(), one.title(), one.text(), List.copyOf(NoticeText.variables(one))))
            .toList(),
        null);
  }

  @GetMapping("/{id}/preview")
  PreviewView preview(Actor actor, @PathVariable UUID id) {
    NoticeDoor.Found found = door.admit(actor, id, Permission.WORK);
    MassNotice.Content content = text.of(found.notice());
    String title = Objects.requireNonNullElse(content.title(), "");
    String body = Objects.requireNonNullElse(content.body(), "");
    String link = links.page(found.notice());
    return new PreviewView(
        title,
        body,
        title + "\n" + body + "\n" + link,
        "【"
            + found.community().name()
            + "】"
            + title
            + "\n\n"
            + body
            + "\n\n"
            + edition.signed(found.community(), found.notice())
            + "\n详情："
            + link,
        link);
  }

  @GetMapping(path = "/{id}/poster.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> poster(Actor actor, @PathVariable UUID id) {
    NoticeDoor.Found found = door.admit(actor, id, Permission.WORK);
    MassNotice.Content content = text.of(found.notice());
    Papers.Poster poster =
        new Papers.Poster(
            Objects.requireNonNullElse(content.title(), ""),
            Objects.requireNonNullElse(content.body(), ""),
            edition.signature(found.community()),
            edition.day(found.notice()),
            links.page(found.notice()),
            content.photo() == null ? null : content.photo().hex());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "inline; filename=\"notice-" + id + ".pdf\"")
        .header("Cache-Control", "no-store")
        .body(papers.poster(poster));
  }
}
