package dev.zhishou.dispatch;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.NameBasedId;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.RunCommands;
import dev.zhishou.casework.Sent;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.Wording;
import dev.zhishou.notify.Words;
import dev.zhishou.procedure.model.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What is said to who is called for a step: which case, which step, why him. The words name no
/// person: a case's title is its procedure and its place.
@Component
class CallWording implements Wording {
  private final ReadCase readCase;
  private final RunCommands commands;
  private final Accounts accounts;
  private final JsonMapper json;

  CallWording(ReadCase readCase, RunCommands commands, Accounts accounts, JsonMapper json) {
    this.readCase = readCase;
    this.commands = commands;
    this.accounts = accounts;
    this.json = json;
  }

  @Override
  public String kind() {
    return Said.KIND;
  }

  /// Nothing is said any more once the step is settled, taken, or acknowledged after this was
  /// queued; where everybody must answer for himself another's answer does not count.
  @Override
  public Optional<Words> words(Queued message, Recipient to, ChannelKind by) {
    Said said = said(message);
    return live(message)
        .flatMap(
            live ->
                run(live, message)
                    .filter(run -> open(run, message, said))
                    .map(run -> words(live, run, said, by)));
  }

  private static boolean open(Run run, Queued message, Said said) {
    if (said.reason() == Reason.OVERDUE || said.reason() == Reason.IN_CHARGE) {
      return !run.state().settled();
    }
    Instant heard = run.hold().acknowledgedAt();
    boolean answered = heard != null && !heard.isBefore(message.span().made());
    return run.state().actionable() && run.hold().takenBy() == null && (said.all() || !answered);
  }

  private static Words words(Live live, Run run, Said said, ChannelKind by) {
    String step = step(live, run);
    var opened = live.state().head().opened();
    String grave = grave(live.state().status().severity());
    String what = opened.title() + " · " + step;
    String ask = by == ChannelKind.VOICE ? "确认收到请按1。" : by.group() ? "请当班人员应答。" : "请确认收到。";
    String text =
        "【值守】" + grave + opened.number() + " " + what + ":" + said.reason().chinese() + "。" + ask;
    String page = "/desk/cases/" + live.id();
    return new Words(grave + opened.number() + " " + what, text, page, !by.group());
  }

  private static String step(Live live, Run run) {
    Plan.Node node = live.plan().node(run.step());
    return node == null ? run.step() : node.step().text().what();
  }

  private static String grave(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "紧急 ";
      case SERIOUS -> "严重 ";
      case NORMAL, MINOR -> "";
    };
  }

  @Override
  public String headline(Queued message) {
    Said said = said(message);
    String step =
        live(message).flatMap(live -> run(live, message).map(run -> step(live, run))).orElse("");
    return step + ":" + said.reason().chinese();
  }

  /// Goes to the case as his own command; twice is once. Who is in charge knows of it and has not
  /// taken the step from those whose it is.
  @Override
  public void acknowledged(Queued message, Recipient by, ChannelKind via) {
    if (said(message).reason() == Reason.IN_CHARGE) {
      return;
    }
    if (by instanceof Recipient.Account(AccountId account)) {
      UUID caseId = Objects.requireNonNull(message.subject().caseId());
      String run = Objects.requireNonNull(message.subject().run());
      UUID id = NameBasedId.v5(message.id(), account.value().toString());
      List<Sent> heard = List.of(Sent.of(id, new Command.Acknowledge(run)));
      accounts.actor(account).ifPresent(actor -> commands.run(actor, caseId, heard, null));
    }
  }

  private Said said(Queued message) {
    return json.readValue(message.about(), Said.class);
  }

  private Optional<Live> live(Queued message) {
    UUID caseId = message.subject().caseId();
    return caseId == null ? Optional.empty() : readCase.live(Actor.SYSTEM, caseId);
  }

  private static Optional<Run> run(Live live, Queued message) {
    String run = message.subject().run();
    return run == null ? Optional.empty() : Optional.ofNullable(live.state().runs().get(run));
  }
}
