package dev.zhishou.notify.web;

import dev.zhishou.notify.answering.Acknowledge;
import dev.zhishou.notify.answering.Answerable;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/// The page behind a link in a message. Looking at it changes nothing, since messengers look at
/// links by themselves; the button on it acknowledges.
@RestController
class LinkController {
  private final Acknowledge acknowledge;

  LinkController(Acknowledge acknowledge) {
    this.acknowledge = acknowledge;
  }

  @GetMapping(path = "/a/{token}", produces = "text/html;charset=UTF-8")
  ResponseEntity<String> shown(@PathVariable String token) {
    Optional<Acknowledge.Linked> linked = acknowledge.look(token);
    if (linked.isEmpty()) {
      return page(404, "链接无效", "这个链接无效。 / This link is not one of ours.", "");
    }
    Acknowledge.Linked one = linked.get();
    if (one.over()) {
      return page(410, "已确认或已过期", "这个链接已用过或已过期。 / Used already, or over.", "");
    }
    return one.words()
        .map(words -> page(200, words.title(), words.text(), button(token)))
        .orElseGet(() -> page(410, "无需处理", "已有人接手或已结束。 / Somebody has it, or it is over.", ""));
  }

  @PostMapping(path = "/a/{token}", produces = "text/html;charset=UTF-8")
  ResponseEntity<String> acknowledged(@PathVariable String token) {
    boolean counted =
        acknowledge
            .look(token)
            .map(Acknowledge.Linked::delivery)
            .map(Answerable.One::id)
            .filter(acknowledge::by)
            .isPresent();
    return counted
        ? page(200, "已确认", "已确认收到,谢谢。 / Acknowledged, thank you.", "")
        : page(410, "已确认或已过期", "这个链接已用过或已过期。 / Used already, or over.", "");
  }

  private static String button(String token) {
    return "<form method=\"post\" action=\"/a/"
        + HtmlUtils.htmlEscape(token)
        + "\"><button type=\"submit\">确认收到 / I have it</button></form>";
  }

  private static ResponseEntity<String> page(int status, String title, String text, String form) {
    String html =
        """
        <!doctype html>
        <html lang="zh-CN">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <meta name="robots" content="noindex"><title>%s</title>
        <link rel="stylesheet" href="/answer.css"></head>
        <body><main><h1>%s</h1><p>%s</p>%s</main></body>
        </html>
        """
            .formatted(
                HtmlUtils.htmlEscape(title),
                HtmlUtils.htmlEscape(title),
                HtmlUtils.htmlEscape(text),
                form);
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .header("Referrer-Policy", "no-referrer")
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .body(html);
  }
}
