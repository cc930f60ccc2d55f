package dev.zhishou.notify.notices;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.forms.AnswerWords;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.Notice;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The words of notices: templates filled in by hand, or with the answers of the case whose step
/// tells it.
@Component
public class NoticeText {
  private final Binder binder;
  private final Communities communities;
  private final ReadCase readCase;
  private final AnswerWords words;
  private final Notices notices;

  NoticeText(
      Binder binder,
      Communities communities,
      ReadCase readCase,
      AnswerWords words,
      Notices notices) {
    this.binder = binder;
    this.communities = communities;
    this.readCase = readCase;
    this.words = words;
    this.notices = notices;
  }

  /// What somebody who fills the template in has to say.
  public static Set<String> variables(Notice template) {
    Set<String> names = new LinkedHashSet<>(template.blanks());
    names.remove("community");
    return names;
  }

  /// The template filled in.
  public static MassNotice.Content filled(
      Notice template, Map<String, String> variables, Community community) {
    Map<String, String> all = new HashMap<>(variables);
    all.put("community", community.name());
    return filled(template, all);
  }

  /// The words of a notice; a step's are found in its case when they are first needed, and kept.
  public MassNotice.Content of(MassNotice notice) {
    MassNotice.Content content = notice.content();
    if (content.body() != null) {
      return content;
    }
    MassNotice.Content found = ofCase(notice);
    notices.say(notice.community(), notice.id(), found);
    return found;
  }

  private MassNotice.Content ofCase(MassNotice notice) {
    Notice template = binder.reference().notices().get(notice.content().template());
    if (template == null || notice.aim().caseId() == null) {
      throw new IllegalStateException("no words: " + notice.id());
    }
    ReadCase.Seen seen = readCase.read(Actor.SYSTEM, notice.aim().caseId()).orElseThrow();
    String run = notice.aim().run();
    Map<String, String> said =
        new HashMap<>(words.of(seen, run == null ? "" : run, template.blanks()));
    said.put("community", communities.byId(notice.community()).map(Community::name).orElse(""));
    return filled(template, said);
  }

  private static MassNotice.Content filled(Notice template, Map<String, String> said) {
    String body = template.text();
    for (String name : template.blanks()) {
      body = body.replace("{" + name + "}", said.getOrDefault(name, ""));
    }
    return new MassNotice.Content(
        template.id(), template.title(), body.replaceAll(" {2,}", " ").strip());
  }
}
