package dev.zhishou.notify.notices.web;

import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.casework.spi.Papers;
import dev.zhishou.notify.notices.MassNotice;
import dev.zhishou.notify.notices.NoticeText;
import dev.zhishou.notify.notices.Receipts;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/// `/n/{key}`, `/n/{key}/photo`: the page that the code on the paper and the link in a message
/// open, without signing
/// in. It shows the notice and nothing else; a person's own key counts as read, the first time. An
/// unknown key, and one of a notice that is not out, finds nothing.
@Hidden
@RestController
class PublicPage {
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
  private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

  private static final String STYLE =
      """
      :root { color-scheme: light dark; }
      body { margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 36rem;
        font: 1.25rem/1.7 system-ui, "Noto Sans SC", "PingFang SC", sans-serif; }
      h1 { font-size: 1.75rem; line-height: 1.35; margin: .25rem 0 1.25rem; }
      .where { opacity: .75; font-size: 1.05rem; }
      .text { white-space: pre-line; overflow-wrap: anywhere; }
      img { max-width: 100%; height: auto; border-radius: .5rem; }
      .signed { margin-top: 2rem; text-align: right; white-space: pre-line; font-size: 1.05rem; }
      .withdrawn { border: 3px solid #c62828; border-radius: .5rem; padding: .5rem 1rem;
        font-weight: 700; }
      """;

  private final Receipts receipts;
  private final NoticeText text;
  private final Communities communities;
  private final Edition edition;
  private final Papers papers;
  private final Clock clock;

  PublicPage(
      Receipts receipts,
      NoticeText text,
      Communities communities,
      Edition edition,
      Papers papers,
      Clock clock) {
    this.receipts = receipts;
    this.papers = papers;
    this.text = text;
    this.communities = communities;
    this.edition = edition;
    this.clock = clock;
  }

  @GetMapping("/n/notice.css")
  ResponseEntity<String> style() {
    return ResponseEntity.ok()
        .contentType(CSS)
        .header("Cache-Control", "public, max-age=3600")
        .body(STYLE);
  }

  @GetMapping("/n/{key:[A-Za-z0-9_-]{22}}")
  ResponseEntity<String> page(@PathVariable String key) {
    Optional<MassNotice> notice =
        receipts.opened(key, clock.instant()).filter(one -> one.life().sent() != null);
    Optional<Community> where = notice.flatMap(one -> communities.byId(one.community()));
    String page =
        notice.isPresent() && where.isPresent()
            ? page(key, notice.get(), where.get())
            : page("没有这个通知 / No such notice", "");
    return ResponseEntity.status(where.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
        .contentType(HTML)
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex, nofollow")
        .body(page);
  }

  /// The photo that the notice shows, made small and without what a camera writes beside it.
  @GetMapping("/n/{key:[A-Za-z0-9_-]{22}}/photo")
  ResponseEntity<byte[]> photo(@PathVariable String key) {
    return receipts
        .opened(key, clock.instant())
        .filter(one -> one.life().sent() != null)
        .map(one -> one.content().photo())
        .flatMap(photo -> papers.picture(photo.hex()))
        .map(
            jpeg ->
                ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_JPEG)
                    .header("Cache-Control", "no-store")
                    .header("X-Robots-Tag", "noindex, nofollow")
                    .body(jpeg))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private String page(String key, MassNotice notice, Community where) {
    MassNotice.Content content = text.of(notice);
    String withdrawn =
        notice.state() == MassNotice.State.WITHDRAWN
            ? "<p class=\"withdrawn\">此通知已撤回，不再有效。</p>\n"
            : "";
    return page(
        Objects.requireNonNullElse(content.title(), ""),
        "<p class=\"where\">"
            + safe(where.name())
            + "</p>\n<h1>"
            + safe(Objects.requireNonNullElse(content.title(), ""))
            + "</h1>\n"
            + withdrawn
            + "<p class=\"text\">"
            + safe(Objects.requireNonNullElse(content.body(), ""))
            + "</p>\n"
            + (content.photo() == null ? "" : "<img src=\"/n/" + key + "/photo\" alt=\"照片\">\n")
            + "<p class=\"signed\">"
            + safe(edition.signed(where, notice))
            + "</p>\n");
  }

  private static String page(String title, String body) {
    return """
        <!doctype html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="stylesheet" href="/n/notice.css">
        </head>
        <body>
        <main>
        %s</main>
        </body>
        </html>
        """
        .formatted(safe(title), body.isEmpty() ? "<h1>" + safe(title) + "</h1>\n" : body);
  }

  private static String safe(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
