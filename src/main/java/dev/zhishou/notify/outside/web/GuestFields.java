package dev.zhishou.notify.outside.web;

import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.notify.outside.Filled;
import dev.zhishou.notify.outside.Form;
import dev.zhishou.notify.outside.GuestStep;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import java.util.List;
import java.util.Locale;

/// The questions of a step as fields of a form.
final class GuestFields {
  static final String ANSWER = "a.";
  static final String PHOTOS = "photos";
  static final String REMARK = "remark";
  static final String CERTIFICATE = "certificate";
  private static final String ACCEPT = "image/*,video/mp4,application/pdf";

  private final Locale language;
  private final List<Filled.Field> typed;
  private final List<Refusal.Fault> faults;

  GuestFields(Locale language, List<Filled.Field> typed, List<Refusal.Fault> faults) {
    this.language = language;
    this.typed = typed;
    this.faults = faults;
  }

  void write(StringBuilder out, GuestStep step) {
    if (step.certificate()) {
      field(
          out,
          CERTIFICATE,
          in(Say.CERTIFICATE),
          true,
          "/by/certificate",
          "text",
          "maxlength=\"60\"");
    }
    boolean files = false;
    for (GuestStep.Question question : step.questions()) {
      files |= Form.files(question.ask());
      question(out, question);
    }
    if (!files) {
      field(out, PHOTOS, in(Say.PHOTOS), false, "/photos", "file", accepted());
    }
    field(out, REMARK, in(Say.REMARK), false, "/reason", "text", "maxlength=\"1000\"");
  }

  private void question(StringBuilder out, GuestStep.Question question) {
    Ask ask = question.ask();
    String name = ANSWER + ask.name();
    String at = "/answers/" + ask.name();
    boolean needed = question.required();
    switch (ask.type()) {
      case YES_NO, CHOICE -> choices(out, ask, needed);
      case PHOTO, FILE -> field(out, name, ask.text(), needed, at, "file", accepted());
      case INTEGER -> field(out, name, ask.text(), needed, at, "text", "inputmode=\"numeric\"");
      case NUMBER, MONEY ->
          field(out, name, ask.text(), needed, at, "text", "inputmode=\"decimal\"");
      case DATE -> field(out, name, ask.text(), needed, at, "date", "");
      case TIME -> field(out, name, ask.text(), needed, at, "time", "");
      case MOMENT -> field(out, name, ask.text(), needed, at, "datetime-local", "");
      case TEXT, PERSON, PLACE ->
          field(out, name, ask.text(), needed, at, "text", "maxlength=\"4000\"");
      case DURATION, ROLE, STAFF, HOME, EQUIPMENT, CASE, LIST -> {}
    }
  }

  private static String accepted() {
    return "multiple accept=\"" + ACCEPT + "\"";
  }

  private void field(
      StringBuilder out,
      String name,
      String label,
      boolean needed,
      String at,
      String type,
      String more) {
    out.append("<label>").append(label(label, needed)).append(fault(at)).append("<input name=\"");
    out.append(GuestPage.safe(name)).append("\" type=\"").append(type).append("\" ").append(more);
    if (needed) {
      out.append(" required");
    }
    if (!type.equals("file")) {
      out.append(" value=\"").append(GuestPage.safe(before(name))).append('"');
    }
    out.append("></label>\n");
  }

  private void choices(StringBuilder out, Ask ask, boolean needed) {
    String kind = ask.several() ? "checkbox" : "radio";
    out.append("<fieldset><legend>").append(label(ask.text(), needed)).append("</legend>");
    out.append(fault("/answers/" + ask.name()));
    if (ask.type() == AnswerType.YES_NO) {
      choice(out, ask, kind, "yes", in(Say.YES), needed);
      choice(out, ask, kind, "no", in(Say.NO), needed);
    } else {
      ask.options()
          .forEach((key, text) -> choice(out, ask, kind, key, text, needed && !ask.several()));
    }
    out.append("</fieldset>\n");
  }

  private void choice(
      StringBuilder out, Ask ask, String kind, String key, String text, boolean needed) {
    String name = ANSWER + ask.name();
    boolean chosen =
        typed.stream().anyMatch(one -> one.name().equals(name) && one.values().contains(key));
    out.append("<label class=\"choice\"><input type=\"").append(kind).append("\" name=\"");
    out.append(GuestPage.safe(name)).append("\" value=\"").append(GuestPage.safe(key)).append('"');
    out.append(needed ? " required" : "").append(chosen ? " checked" : "").append("> ");
    out.append(GuestPage.safe(text)).append("</label>");
  }

  private String label(String text, boolean needed) {
    return "<span>"
        + GuestPage.safe(text)
        + (needed ? " <em>" + in(Say.NEEDED) + "</em>" : "")
        + "</span>";
  }

  private String fault(String at) {
    return faults.stream()
        .filter(one -> one.pointer().equals(at) || one.pointer().startsWith(at + "/"))
        .findFirst()
        .map(one -> "<strong class=\"fault\">" + GuestPage.safe(in(words(one))) + "</strong>")
        .orElse("");
  }

  private static Say words(Refusal.Fault fault) {
    return switch (fault.code()) {
      case "required", "late-reason", "reason", "certificate" -> Say.REQUIRED;
      case "min", "max" -> Say.BOUND;
      case "file" -> Say.FILE;
      default -> Say.SHAPE;
    };
  }

  private String before(String name) {
    return typed.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .map(one -> one.values().getFirst())
        .orElse("");
  }

  private String in(Say what) {
    return what.words().in(language);
  }
}
