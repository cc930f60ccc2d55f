package dev.zhishou.casework.scenario;

import dev.zhishou.casework.engine.Actor;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.scenario.script.AnswerReader;
import dev.zhishou.casework.scenario.script.Cast;
import dev.zhishou.casework.scenario.script.Entry;
import dev.zhishou.procedure.model.Party;
import dev.zhishou.procedure.model.SignatureSlot;
import dev.zhishou.procedure.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds who does what an entry wants done, where it does not say, and puts it as a command.
///
/// @param where the runs that are meant
record Acting(Plan plan, Cast cast, CaseState state, Where where) {
  private static final String MANAGER = "project-manager";
  private static final String DESK = "front-desk";
  private static final String REASON = "情景中的原因";

  /// What a command is refused for that gives no reason.
  private static final List<String> REASONS = List.of("reason", "late-reason", "agreed-or-urgent");

  /// A command's deed and who sends it.
  record Sent(Actor actor, Command.Deed deed) {}

  /// What an entry sends about a step.
  Sent step(Entry.WithStep deed, Entry.Manner manner) {
    Plan.Node node = java.util.Objects.requireNonNull(plan.node(deed.step()));
    Run run = where.one(deed.step());
    String id = where.id(deed.step());
    String by = manner.by();
    return switch (deed.verb()) {
      case DO ->
          new Sent(
              actor(by == null ? doer(node, run) : by, node.step().who().by()),
              done(node, id, manner));
      case TAKE ->
          new Sent(
              actor(by == null ? taker(node, run) : by, node.step().who().by()),
              new Command.Take(id));
      case ACKNOWLEDGE ->
          new Sent(
              actor(by == null ? doer(node, run) : by, node.step().who().by()),
              new Command.Acknowledge(id));
      case APPROVE ->
          new Sent(
              actor(by == null ? approver(node, run) : by, node.step().who().approve()),
              new Command.Approve(id));
      case REFUSE ->
          new Sent(
              actor(by == null ? approver(node, run) : by, node.step().who().approve()),
              new Command.Refuse(id, reason(manner)));
      case SKIP ->
          new Sent(
              actor(by == null ? MANAGER : by, List.of()), new Command.Skip(id, reason(manner)));
      case SIGN -> sign(node, run, id, manner);
      case HAND_OVER ->
          new Sent(
              actor(by == null ? doer(node, run) : by, node.step().who().by()),
              new Command.HandOver(id, Cast.account(manner.to() == null ? "" : manner.to())));
      case REOPEN ->
          new Sent(
              actor(by == null ? MANAGER : by, List.of()), new Command.Reopen(id, reason(manner)));
    };
  }

  /// The reason that is given: what the entry says, else an invented one, but none where the entry
  /// wants to be refused for it.
  static String reason(Entry.Manner manner) {
    String refused = manner.outcome().refused();
    boolean none = refused != null && REASONS.contains(refused);
    return manner.reason() != null ? manner.reason() : none ? "" : REASON;
  }

  /// A person in the role in which he is needed, else in his first.
  Actor actor(String name, List<Party> parties) {
    for (Party party : parties) {
      if (party instanceof Party.Role(String role) && cast.has(name, role)) {
        return Actor.person(Cast.account(name), role);
      }
    }
    return Actor.person(
        Cast.account(name),
        cast.holds(name).stream().filter(one -> !one.contains(":")).findFirst().orElse(null));
  }

  /// Who does something with the whole case.
  Actor whole(@Nullable String by, String usually) {
    return actor(by == null ? usually : by, List.of());
  }

  private Command.Done done(Plan.Node node, String run, Entry.Manner manner) {
    List<Command.Signature> signatures = new ArrayList<>();
    for (String slot : manner.signing().signed()) {
      signatures.add(
          new Command.Signature(slot, "签字人 " + slot, AnswerReader.invented("signature " + slot)));
    }
    List<String> helpers = manner.helpers();
    List<UUID> with = new ArrayList<>();
    if (helpers != null) {
      helpers.forEach(name -> with.add(Cast.account(name)));
    } else {
      node.step().who().with().forEach(party -> with.add(Cast.account(meant(party, node))));
    }
    Entry.InName inName = manner.inName();
    return new Command.Done(
        run,
        manner.with(),
        signatures,
        inName == null
            ? null
            : new Command.InName(
                inName.account() == null ? null : Cast.account(inName.account()),
                inName.party(),
                inName.name(),
                inName.certificate()),
        with,
        reason(manner));
  }

  private String doer(Plan.Node node, @Nullable Run run) {
    UUID taker = run == null ? null : run.hold().takenBy();
    String name = taker == null ? null : cast.name(taker);
    return name != null ? name : meant(node.step().who().by(), node);
  }

  private String taker(Plan.Node node, @Nullable Run run) {
    UUID to = run == null ? null : run.hold().handTo();
    String name = to == null ? null : cast.name(to);
    return name != null ? name : meant(node.step().who().by(), node);
  }

  private String approver(Plan.Node node, @Nullable Run run) {
    List<Party> approve = node.step().who().approve();
    int given = run == null ? 0 : run.doing().approvers().size();
    return approve.isEmpty()
        ? MANAGER
        : meant(approve.get(Math.min(given, approve.size() - 1)), node);
  }

  /// The account that is meant first.
  String meant(List<Party> parties, Plan.Node node) {
    return parties.isEmpty() ? DESK : meant(parties.getFirst(), node);
  }

  private String meant(Party party, Plan.Node node) {
    return switch (party) {
      case Party.Role(String role) -> role;
      case Party.DoerOf(String step) -> doerOf(node.prefix() + step);
      case Party.Answer(String name) -> answered(node.prefix(), name);
      case Party.Opener _ -> named(state.head().opened().opener());
      case Party.Reporter _ -> DESK;
    };
  }

  private String doerOf(String step) {
    List<Run> runs = where.runs(step);
    List<Run> all = runs.isEmpty() ? new Where(plan, state, List.of(), Map.of()).runs(step) : runs;
    for (Run run : all.reversed()) {
      if (run.doing().by() != null) {
        return named(run.doing().by());
      }
      if (run.hold().takenBy() != null) {
        return named(run.hold().takenBy());
      }
    }
    return DESK;
  }

  private String answered(String prefix, String name) {
    Plan.Question column = plan.question(prefix + name);
    if (column != null && column.list() != null) {
      for (CaseState.Given given : given(column.list()).reversed()) {
        if (given.value() instanceof Value.Rows(List<Value.Row> rows)) {
          for (Value.Row row : rows) {
            if (where.in().containsValue(row.id()) || where.in().isEmpty() || lies(row)) {
              return person(row.columns().get(name));
            }
          }
        }
      }
    }
    List<CaseState.Given> all = given(prefix + name);
    return all.isEmpty() ? DESK : person(all.getLast().value());
  }

  private boolean lies(Value.Row row) {
    return where.in().values().stream()
        .anyMatch(which -> row.id().equals(Cast.account(which).toString()));
  }

  private List<CaseState.Given> given(String name) {
    return state.answers().getOrDefault(name, List.of());
  }

  private String person(@Nullable Value value) {
    if (value instanceof Value.Id(String id)) {
      for (String name : cast.names()) {
        if (id.equals(name) || id.equals(Cast.account(name).toString())) {
          return name;
        }
      }
    }
    return DESK;
  }

  private String named(@Nullable UUID account) {
    String name = account == null ? null : cast.name(account);
    return name == null ? DESK : name;
  }

  private Sent sign(Plan.Node node, @Nullable Run run, String id, Entry.Manner manner) {
    String by = manner.by();
    String as = manner.signing().as();
    List<SignatureSlot> slots = node.step().asking().signatures();
    if (as == null && by != null && slots.stream().anyMatch(slot -> slot.anyOf().contains(by))) {
      as = by;
    }
    if (as == null) {
      as =
          slots.stream()
              .filter(slot -> open(slot, run))
              .map(slot -> slot.anyOf().getFirst())
              .findFirst()
              .orElse("");
    }
    String signer = by != null && cast.knows(by) ? by : signer(node, as, run);
    return new Sent(
        actor(signer, List.of()),
        new Command.Sign(id, as, AnswerReader.invented("signature " + as)));
  }

  private static boolean open(SignatureSlot slot, @Nullable Run run) {
    return run == null
        || run.doing().signed().stream().map(Fact.Signed::as).noneMatch(slot.anyOf()::contains);
  }

  /// Who signs a slot.
  String signer(Plan.Node node, String slot, @Nullable Run run) {
    if (cast.knows(slot)) {
      return slot;
    }
    if (plan.node(node.prefix() + slot) != null) {
      return doerOf(node.prefix() + slot);
    }
    if (plan.question(node.prefix() + slot) != null) {
      Value pending = run == null ? null : run.doing().pending().get(node.prefix() + slot);
      return pending == null ? answered(node.prefix(), slot) : person(pending);
    }
    UUID doer = run == null ? null : run.doing().by();
    return doer == null ? doer(node, run) : named(doer);
  }
}
