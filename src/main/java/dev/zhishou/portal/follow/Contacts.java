package dev.zhishou.portal.follow;

import dev.zhishou.casework.Live;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.notify.CaseMessages;
import dev.zhishou.notify.Delivery;
import dev.zhishou.notify.Recipient;
import dev.zhishou.portal.follow.ReportProgress.ResidentContact;
import dev.zhishou.procedure.model.Act;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// When who reported was spoken or written to, as the case has it: a step in which he was rung, one
/// that he signed, one whose answer he is to see, and a message to him that left the house.
@Component
class Contacts {
  private static final String REPORTER = "reporter";

  /// How procedures call who reported where he signs.
  private static final Set<String> HIMSELF = Set.of(REPORTER, "customer", "complainant");

  private final CaseMessages messages;

  Contacts(CaseMessages messages) {
    this.messages = messages;
  }

  Stream<ResidentContact> of(Live live) {
    return Stream.concat(
        live.state().runs().values().stream().flatMap(run -> inStep(live, run)),
        messages.of(live.community(), live.id()).stream().flatMap(one -> sent(live, one)));
  }

  private static Stream<ResidentContact> inStep(Live live, Run run) {
    Plan.Node node = live.plan().node(run.step());
    Instant at = run.doing().happened();
    if (node == null || at == null || run.doing().by() == null) {
      return Stream.empty();
    }
    if (node.step().effects().acts().stream().anyMatch(Contacts::rings)) {
      return Stream.of(new ResidentContact("call", at));
    }
    if (run.doing().signed().stream().anyMatch(signed -> HIMSELF.contains(signed.as()))) {
      return Stream.of(new ResidentContact("signature", at));
    }
    return node.asks().values().stream().anyMatch(ask -> told(live.state(), run, ask))
        ? Stream.of(new ResidentContact("answer", at))
        : Stream.empty();
  }

  private static boolean rings(Act act) {
    return act instanceof Act.Call(var to) && to.contains(REPORTER);
  }

  /// Whether the step answered in words what who reported is to see.
  private static boolean told(CaseState state, Run run, Ask ask) {
    return ask.source().shown()
        && ask.type() == AnswerType.TEXT
        && state.answers().getOrDefault(ask.name(), List.of()).stream()
            .anyMatch(given -> given.run().equals(run.id()));
  }

  /// The first message of a notice to him that went out to somebody of the home or its number.
  private static Stream<ResidentContact> sent(Live live, CaseMessages.Said said) {
    String id = said.message().subject().run();
    Run run = id == null ? null : live.state().run(id);
    if (run == null || !writesToHim(live.plan().node(run.step()))) {
      return Stream.empty();
    }
    return said.deliveries().stream()
        .filter(one -> his(one.to()))
        .map(Delivery::times)
        .map(Delivery.Times::sent)
        .filter(Objects::nonNull)
        .sorted()
        .limit(1)
        .map(at -> new ResidentContact("message", at));
  }

  private static boolean his(Recipient to) {
    return to instanceof Recipient.Person || to instanceof Recipient.Reporter;
  }

  private static boolean writesToHim(Plan.@Nullable Node node) {
    return node != null
        && node.step().effects().acts().stream()
            .anyMatch(act -> act instanceof Act.Notice(var _, var to) && to.contains(REPORTER));
  }
}
