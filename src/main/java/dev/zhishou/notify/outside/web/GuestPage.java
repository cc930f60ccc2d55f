package dev.zhishou.notify.outside.web;

import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.notify.outside.Filled;
import dev.zhishou.notify.outside.GuestStep;
import dev.zhishou.time.Moments;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/// The page for somebody outside, in his language; plain, for any phone, without a script.
final class GuestPage {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("M-d HH:mm", Locale.ROOT);

  private final Locale language;

  GuestPage(Locale language) {
    this.language = language;
  }

  /// A page that only says something.
  String said(Say title, Say text) {
    return page(in(title), "<h1>" + in(title) + "</h1>\n<p>" + in(text) + "</p>\n");
  }

  /// The step with its form.
  ///
  /// @param typed what was filled in before
  /// @param faults what is wrong with it
  String form(GuestStep step, List<Filled.Field> typed, List<Refusal.Fault> faults) {
    StringBuilder body = new StringBuilder();
    if (step.where().drill()) {
      body.append("<p class=\"drill\">").append(in(Say.DRILL)).append("</p>\n");
    }
    body.append("<p class=\"soft\">").append(safe(step.where().community())).append(" · ");
    body.append(in(Say.ASK)).append("</p>\n<h1>").append(safe(step.text().what()));
    body.append("</h1>\n<dl>");
    row(body, Say.PLACE, step.where().place());
    row(body, Say.NUMBER, step.where().number());
    if (step.due() != null) {
      row(body, Say.DUE, moment(step.due()));
    }
    row(body, Say.AS, step.link().guest().party() + " " + step.link().guest().name());
    row(body, Say.UNTIL, moment(step.link().span().expires()));
    body.append("</dl>\n");
    list(body, "warn", step.text().warn());
    list(body, "how", step.text().how());
    body.append("<form method=\"post\" enctype=\"multipart/form-data\">\n");
    if (!faults.isEmpty()) {
      body.append("<p class=\"fault\" role=\"alert\">").append(in(Say.FAULTY)).append("</p>\n");
    }
    new GuestFields(language, typed, faults).write(body, step);
    body.append("<p class=\"soft\">").append(in(Say.RECORDED)).append("</p>\n");
    body.append("<button type=\"submit\">").append(in(Say.CONFIRM)).append("</button>\n</form>\n");
    return page(step.text().what(), body.toString());
  }

  private void row(StringBuilder body, Say what, String value) {
    body.append("<div><dt>").append(in(what)).append("</dt><dd>");
    body.append(safe(value)).append("</dd></div>");
  }

  private static void list(StringBuilder body, String looks, List<String> lines) {
    if (!lines.isEmpty()) {
      body.append("<ul class=\"").append(looks).append("\">");
      lines.forEach(line -> body.append("<li>").append(safe(line)).append("</li>"));
      body.append("</ul>\n");
    }
  }

  private static String moment(Instant at) {
    return MOMENT.format(at.atZone(Moments.ZONE));
  }

  private String page(String title, String body) {
    return """
        <!doctype html>
        <html lang="%s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex"><title>%s</title>
        <link rel="stylesheet" href="/answer.css"></head>
        <body><main>
        %s</main></body>
        </html>
        """
        .formatted(language.getLanguage().equals("en") ? "en" : "zh-CN", safe(title), body);
  }

  private String in(Say what) {
    return safe(what.words().in(language));
  }

  static String safe(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
