package dev.zhishou.desk.paper;

import dev.zhishou.access.Community;
import dev.zhishou.casework.ConditionWords;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.spi.Letterhead;
import dev.zhishou.casework.spi.Papers;
import dev.zhishou.community.Contact;
import dev.zhishou.procedure.ProcedureVersion;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Act;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Mark;
import dev.zhishou.procedure.model.Party;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Step;
import dev.zhishou.procedure.wording.MomentWording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What stands on the action card of a procedure in a community: the steps of people, in order,
/// with what is asked, said and forbidden, and the numbers that its steps ring.
@Component
class ActionCards {
  private final Binder binder;
  private final Letterhead letterhead;

  ActionCards(Binder binder, Letterhead letterhead) {
    this.binder = binder;
    this.letterhead = letterhead;
  }

  /// @param link what the card's QR code opens
  /// @param contacts the community's contacts of a kind
  Papers.Card card(
      ProcedureVersion version,
      Community community,
      String link,
      Function<String, List<Contact>> contacts) {
    Plan plan =
        new Plan(version.procedure(), version.frame(), List.copyOf(version.forms().values()));
    List<Papers.Step> rows = new ArrayList<>();
    SequencedMap<String, Papers.Line> numbers = new LinkedHashMap<>();
    for (Plan.Node node : plan.nodes()) {
      Step step = node.step();
      if (!node.isRoot() && !step.stage() && !step.automatic()) {
        rows.add(row(plan, node));
        step.effects().acts().forEach(act -> ring(act, contacts, numbers));
      }
    }
    var head = version.procedure().head();
    return new Papers.Card(
        head.title(),
        severity(head.severity()),
        summary(head.summary(), community),
        link,
        new Papers.Steps(
            version.procedure().asks().values().stream().map(Ask::text).toList(), rows),
        List.copyOf(numbers.values()),
        community.name()
            + " · "
            + head.title()
            + " · 第 "
            + version.number()
            + " 版 "
            + version.hash().substring(0, 8));
  }

  /// A plan says of which estate it is (002-001).
  private String summary(String summary, Community community) {
    String estate = letterhead.of(community.id().value());
    return estate.isEmpty() ? summary : summary + "\n" + community.name() + "：" + estate;
  }

  private Papers.Step row(Plan plan, Plan.Node node) {
    Step step = node.step();
    MomentWording moments = new MomentWording(new ConditionWords(plan, node.prefix()));
    List<Papers.Line> notes = new ArrayList<>();
    if (step.timing().after() != null) {
      String after =
          step.timing().after().stream()
              .filter(mark -> !(mark instanceof Mark.Settled))
              .map(moments::waits)
              .collect(Collectors.joining("、"));
      note(notes, "等到", after);
    }
    if (step.timing().when() != null) {
      note(notes, "只在", new ConditionWords(plan, node.prefix()).when(step.timing().when()));
    }
    step.text().how().forEach(how -> notes.add(new Papers.Line("", how)));
    step.text().say().forEach(say -> notes.add(new Papers.Line("这样说", "「" + say + "」")));
    note(
        notes,
        "问清",
        node.asks().values().stream()
            .map(ask -> ask.text() + options(ask) + "____")
            .collect(Collectors.joining("　")));
    return new Papers.Step(
        node.parent() == null || node.parent().isRoot() ? "" : node.parent().step().text().what(),
        step.text().what(),
        step.who().by().stream().map(by -> who(plan, by)).collect(Collectors.joining("、")),
        step.timing().due() == null ? "" : moments.why(step.timing().due()),
        notes,
        step.text().warn());
  }

  private static void note(List<Papers.Line> notes, String label, String text) {
    if (!text.isEmpty()) {
      notes.add(new Papers.Line(label, text));
    }
  }

  private static String options(Ask ask) {
    return ask.options().isEmpty() || ask.options().size() > 6
        ? ""
        : "(" + String.join("/", ask.options().values()) + ")";
  }

  private String who(Plan plan, Party party) {
    return switch (party) {
      case Party.Role role -> title(role.id());
      case Party.DoerOf doer -> {
        Plan.Node done = plan.node(doer.step());
        yield done == null ? "办前一步的人" : "办「" + done.step().text().what() + "」的人";
      }
      case Party.Answer answer -> {
        Plan.Question asked = plan.question(answer.name());
        yield asked == null ? "指定的人" : "「" + asked.ask().text() + "」";
      }
      case Party.Opener opener -> "接报人";
      case Party.Reporter reporter -> "报事人";
    };
  }

  private String title(String role) {
    var known = binder.reference().roles().get(role);
    return known == null ? role : known.title();
  }

  private void ring(
      Act act, Function<String, List<Contact>> contacts, Map<String, Papers.Line> numbers) {
    if (!(act instanceof Act.Call(List<String> to))) {
      return;
    }
    for (String whom : to) {
      String kind = binder.reference().kinds().contacts().get(whom);
      if (whom.matches("\\d+")) {
        numbers.putIfAbsent(whom, new Papers.Line("紧急电话", whom));
      } else if (kind != null) {
        for (Contact contact : contacts.apply(whom)) {
          numbers.putIfAbsent(
              whom + contact.id(), new Papers.Line(kind + " " + contact.name(), contact.phone()));
        }
        // Where the community keeps no number yet, there is room to write one.
        if (numbers.keySet().stream().noneMatch(key -> key.startsWith(whom))) {
          numbers.put(whom, new Papers.Line(kind, ""));
        }
      }
    }
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "危急";
      case SERIOUS -> "严重";
      case NORMAL -> "一般";
      case MINOR -> "轻微";
    };
  }
}
