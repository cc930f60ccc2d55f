package dev.zhishou.casework.web;

import dev.zhishou.casework.Sent;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.casework.web.CommandsRequest.ByBody;
import dev.zhishou.casework.web.CommandsRequest.CommandBody;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads a command by the questions of its case.
final class CommandReader {
  private static final Set<String> VIA = Set.of("radio", "phone", "paper", "in-person");

  private final CommandBody body;
  private final Plan plan;
  private final List<Refusal.Fault> faults = new ArrayList<>();

  private CommandReader(CommandBody body, Plan plan) {
    this.body = body;
    this.plan = plan;
  }

  static Sent sent(CommandBody body) {
    return new Sent(
        body.id(), body.at(), body.via(), (plan, state) -> new CommandReader(body, plan).read());
  }

  private Sent.Read read() {
    if (body.via() != null && !VIA.contains(body.via())) {
      fault("/via", "option", String.join(", ", VIA));
    }
    Command.Deed deed = deed();
    return faults.isEmpty() && deed != null
        ? new Sent.Read.Deed(deed)
        : new Sent.Read.Faulty(faults);
  }

  private Command.@Nullable Deed deed() {
    return switch (body.deed()) {
      case "acknowledge" -> new Command.Acknowledge(run());
      case "take" -> new Command.Take(run());
      case "hand-over" -> new Command.HandOver(run(), account());
      case "done" -> done();
      case "skip" -> new Command.Skip(run(), reason());
      case "approve" -> new Command.Approve(run());
      case "refuse" -> new Command.Refuse(run(), reason());
      case "answer" -> new Command.Answer(AnswersReader.read(body.answers(), plan, faults));
      case "correct" ->
          new Command.Correct(
              runOrNull(), AnswersReader.read(body.answers(), plan, faults), reason());
      case "note" -> new Command.Note(runOrNull(), needed(body.text(), "/text"));
      case "attach" -> new Command.Attach(runOrNull(), files(), body.text());
      case "raise" -> new Command.Raise(severity(), body.reason());
      case "start" ->
          new Command.Start(needed(body.to(), "/to"), new LinkedHashMap<String, Value>());
      case "cancel" -> new Command.Cancel(reason());
      case "close" -> new Command.Close();
      case "reopen" -> new Command.Reopen(runOrNull(), reason());
      case "sign" -> sign();
      case "erase" -> new Command.Erase(secrets(), reason());
      default -> {
        fault("/do", "option", "");
        yield null;
      }
    };
  }

  private Command.Deed done() {
    ByBody by = body.by();
    return new Command.Done(
        run(),
        AnswersReader.read(body.answers(), plan, faults),
        list(body.signatures(), s -> new Command.Signature(s.as(), s.name(), s.image())),
        by == null
            ? null
            : new Command.InName(by.account(), by.party(), by.name(), by.certificate()),
        list(body.with(), Function.identity()),
        body.reason());
  }

  private Command.Deed sign() {
    var signatures = body.signatures();
    if (signatures == null || signatures.size() != 1) {
      fault("/signatures", "required", "1");
      return new Command.Close();
    }
    return new Command.Sign(run(), signatures.getFirst().as(), signatures.getFirst().image());
  }

  private List<String> files() {
    List<String> files = list(body.files(), Function.identity());
    for (int i = 0; i < files.size(); i++) {
      if (!files.get(i).matches("[0-9a-f]{64}")) {
        fault("/files/" + i, "type", "sha256");
      }
    }
    if (files.isEmpty()) {
      fault("/files", "required", "");
    }
    return files;
  }

  private List<Command.Secret> secrets() {
    if (body.what() == null || body.what().isEmpty()) {
      fault("/what", "required", "");
    }
    return list(body.what(), s -> new Command.Secret(s.seq(), s.name()));
  }

  private Severity severity() {
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(body.to())) {
        return severity;
      }
    }
    fault("/to", "option", "critical, serious, normal, minor");
    return Severity.MINOR;
  }

  private UUID account() {
    try {
      return UUID.fromString(needed(body.to(), "/to"));
    } catch (IllegalArgumentException e) {
      fault("/to", "type", "account");
      return new UUID(0, 0);
    }
  }

  private String reason() {
    return needed(body.reason(), "/reason");
  }

  private String run() {
    String run = runOrNull();
    return run == null ? needed(null, "/step") : run;
  }

  /// `step` is a run's id or a step's name; with `run` beside a name it is that run of the step.
  private @Nullable String runOrNull() {
    String step = body.step();
    String run = body.run();
    if (step == null || run == null || run.startsWith(step)) {
      return run == null ? step : run;
    }
    return run.equals("1") ? step : step + "#" + run;
  }

  private String needed(@Nullable String text, String pointer) {
    if (text == null || text.isBlank()) {
      fault(pointer, "required", "");
      return "";
    }
    return text;
  }

  private void fault(String pointer, String code, String limit) {
    faults.add(new Refusal.Fault(pointer.toLowerCase(Locale.ROOT), code, limit));
  }

  private static <A, B> List<B> list(@Nullable List<A> from, Function<A, B> as) {
    return from == null ? List.of() : from.stream().map(as).toList();
  }
}
