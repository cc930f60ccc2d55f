package dev.zhishou.notify.notices;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.forms.AnswerWords;
import dev.zhishou.community.Contact;
import dev.zhishou.community.Registers;
import dev.zhishou.community.Search;
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
  private static final Set<String> OF_THE_HOUSE = Set.of("community", "centre_phone");
  private static final String CENTRE = "service-centre";
  private static final Search FIRST = new Search("", null, 1);

  private final Binder binder;
  private final Communities communities;
  private final ReadCase readCase;
  private final AnswerWords words;
  private final Notices notices;
  private final Registers registers;

  NoticeText(
      Binder binder,
      Communities communities,
      ReadCase readCase,
      AnswerWords words,
      Notices notices,
      Registers registers) {
    this.binder = binder;
    this.communities = communities;
    this.readCase = readCase;
    this.words = words;
    this.notices = notices;
    this.registers = registers;
  }

  /// What somebody who fills the template in has to say.
  public static Set<String> variables(Notice template) {
    Set<String> names = new LinkedHashSet<>(template.blanks());
    names.removeAll(OF_THE_HOUSE);
    return names;
  }

  /// The template filled in.
  public MassNotice.Content filled(
      Notice template, Map<String, String> variables, Community community) {
    Map<String, String> all = new HashMap<>(variables);
    all.putAll(ofTheHouse(community));
    return filled(template, all);
  }

  /// What no case is asked for: the community's name, and the number of its service centre as the
  /// register of outside parties has it; nothing where it has none.
  private Map<String, String> ofTheHouse(Community community) {
    String phone =
        registers.contacts(community.id(), CENTRE, FIRST).stream()
            .findFirst()
            .map(Contact::phone)
            .orElse("");
    return Map.of("community", community.name(), "centre_phone", phone);
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
    communities.byId(notice.community()).map(this::ofTheHouse).ifPresent(said::putAll);
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
