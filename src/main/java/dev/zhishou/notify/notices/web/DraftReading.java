package dev.zhishou.notify.notices.web;

import dev.zhishou.Exempt;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.evidence.FileHash;
import dev.zhishou.notify.notices.Aimed;
import dev.zhishou.notify.notices.MassNotice;
import dev.zhishou.notify.notices.NoticeText;
import dev.zhishou.notify.notices.Target;
import dev.zhishou.notify.notices.WriteNotices;
import dev.zhishou.procedure.binder.Articles;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.Notice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a notice that somebody writes, and says all that is wrong with it at once.
@Component
class DraftReading {
  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_TEXT = 2_000;

  private final TargetReading targets;
  private final PhotoReading photos;
  private final Binder binder;
  private final Articles articles;

  private final NoticeText words;

  DraftReading(TargetReading targets, PhotoReading photos, Binder binder, NoticeText words) {
    this.targets = targets;
    this.photos = photos;
    this.binder = binder;
    this.articles = Articles.of(binder);
    this.words = words;
  }

  /// @param id made by the caller: the same again is the same notice
  /// @param template its title and text stand where none is said
  /// @param variables what stands for the template's blanks
  /// @param photo what it shows, SHA-256 in hex: uploaded by the caller before, JPEG or PNG
  /// @param message whether it goes to phones
  /// @param poster whether it hangs at the entrances
  @Exempt(reason = "one component for each key of a draft")
  record NoticeRequest(
      @Nullable UUID id,
      @Nullable String community,
      @Nullable String template,
      @Nullable Map<String, String> variables,
      @Nullable String title,
      @Nullable String text,
      @Nullable String photo,
      @Nullable List<Target> audience,
      @Nullable Boolean message,
      @Nullable Boolean poster) {}

  /// @param before the draft that is written anew; null: it is new
  WriteNotices.Draft read(
      Actor actor, Community community, NoticeRequest body, @Nullable MassNotice before) {
    UUID id = before == null ? body.id() : before.id();
    Faults faults = new Faults();
    if (id == null) {
      faults.add("/id", "required", "请给一个 UUID", "Give it a UUID of your own");
    }
    FileHash photo = photos.read(actor, body.photo(), before, faults);
    MassNotice.Content content = content(community, body, faults).showing(photo);
    if (articles.disclosedBy(Objects.requireNonNullElse(content.body(), ""))) {
      faults.add(
          "/text",
          "confidential",
          "这是保密资料里的话，不能告诉住户",
          "This stands in a confidential article: it is not told to residents");
    }
    Aimed aimed = targets.read(community, body.audience(), faults);
    boolean message = !Boolean.FALSE.equals(body.message());
    boolean poster = Boolean.TRUE.equals(body.poster());
    if (!message && !poster) {
      faults.add("/message", "required", "发消息和贴纸质至少选一样", "By message or by paper, one at least");
    }
    faults.refuse();
    return new WriteNotices.Draft(
        Objects.requireNonNull(id),
        content,
        new MassNotice.Aim(
            Objects.requireNonNullElse(body.audience(), List.of()),
            message,
            poster,
            false,
            null,
            null),
        aimed);
  }

  /// The audience of a notice that was written before, read again.
  Aimed again(Community community, MassNotice notice) {
    Faults faults = new Faults();
    Aimed aimed = targets.read(community, notice.aim().audience(), faults);
    faults.refuse();
    return aimed;
  }

  private MassNotice.Content content(Community community, NoticeRequest body, Faults faults) {
    Notice template = null;
    if (body.template() != null && !body.template().isBlank()) {
      template = binder.reference().notices().get(body.template());
      if (template == null) {
        faults.add("/template", "unknown", "没有这个模板", "There is no such template");
      }
    }
    boolean free = body.text() != null && !body.text().isBlank();
    if (template != null && !free) {
      return filled(community, template, body, faults);
    }
    String title = body.title() == null ? "" : body.title().strip();
    String text = body.text() == null ? "" : body.text().strip();
    length("/title", title, LONGEST_TITLE, faults);
    length("/text", text, LONGEST_TEXT, faults);
    return new MassNotice.Content(template == null ? null : template.id(), title, text);
  }

  private MassNotice.Content filled(
      Community community, Notice template, NoticeRequest body, Faults faults) {
    Map<String, String> said = body.variables() == null ? Map.of() : body.variables();
    for (String name : NoticeText.variables(template)) {
      String value = said.get(name);
      if (value == null || value.isBlank()) {
        faults.add("/variables/" + name, "required", "请填写", "Fill it in");
      } else if (value.length() > LONGEST_TEXT) {
        faults.add("/variables/" + name, "length", "太长", "Too long");
      }
    }
    MassNotice.Content content = words.filled(template, said, community);
    length("/text", Objects.requireNonNullElse(content.body(), ""), LONGEST_TEXT, faults);
    return content;
  }

  private static void length(String pointer, String text, int most, Faults faults) {
    if (text.isEmpty()) {
      faults.add(pointer, "required", "请填写", "Fill it in");
    } else if (text.length() > most) {
      faults.add(pointer, "length", "最多 " + most + " 字", most + " characters at most");
    }
  }
}
