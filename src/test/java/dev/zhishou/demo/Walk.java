package dev.zhishou.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// One case on its way to its end, by a program that knows only what the interface tells: what is
/// ready is done by one of its holders. What stands in the way is kept as a fault.
final class Walk {
  private static final JsonNodeFactory JSON = JsonMapper.shared().getNodeFactory();
  private static final int MOST_STEPS = 400;
  /// So often what recurs is done, at most once at each stand of the clock.
  private static final int MOST_TURNS = 12;
  final String procedure;
  final boolean yes;
  private final Premises premises;
  private final Replies replies;
  private final Set<String> faults = new LinkedHashSet<>();
  private final Set<String> once = new HashSet<>();
  private final Map<String, Integer> turns = new HashMap<>();
  private final Map<String, String> types = new HashMap<>();
  JsonNode shown = MissingNode.getInstance();
  private Instant now = Instant.EPOCH;
  private String reader;

  Walk(Premises premises, String procedure, boolean yes) {
    this.premises = premises;
    this.procedure = procedure;
    this.yes = yes;
    this.replies = new Replies(premises, yes);
    this.reader = premises.desk();
  }

  /// Opens it with every question of the opening answered.
  Walk open(Instant at) {
    now = at;
    JsonNode asks = premises.procedure(procedure).path("asks");
    learn(asks);
    ObjectNode request =
        JSON.objectNode()
            .put("procedure", procedure)
            .put("community", premises.code)
            .put("channel", "phone");
    request.set("answers", replies.to(asks, moment(premises.desk())));
    Crew.Reply reply = premises.crew.post(premises.desk(), "/api/v1/cases", request);
    if (reply.status() != 201) {
      faults.add("open " + reply.status() + " " + reply.json() + " with " + request);
    } else {
      shown = reply.json();
      premises.cases().add(id());
    }
    return this;
  }

  /// Goes along a case that another opened.
  static Walk along(Walk whole, JsonNode link) {
    Walk walk = new Walk(whole.premises, link.path("procedure").asString(), whole.yes);
    walk.reader = "company"; // the desk may not know of it
    walk.shown = walk.premises.crew.get(walk.reader, cases(link.path("case").asString()));
    return walk;
  }

  String id() {
    return shown.path("id").asString("");
  }

  boolean open() {
    return shown.path("status").asString("").equals("open");
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  /// Cases that it waits for.
  Stream<JsonNode> parts() {
    return shown
        .path("links")
        .valueStream()
        .filter(link -> link.path("how").asString().equals("part"))
        .filter(link -> link.path("status").asString().equals("open"));
  }

  private void look() {
    shown = premises.crew.get(reader, cases(id()));
  }

  /// Does all that can be done now.
  ///
  /// @return whether anything was
  boolean goOn(Instant at) {
    now = at;
    look();
    Set<String> stuck = new HashSet<>();
    int done = 0;
    while (open() && (answered() || oneOf(stuck))) {
      if (++done == MOST_STEPS) {
        throw new IllegalStateException(procedure + " never comes to rest");
      }
    }
    return done > 0;
  }

  /// What the case answers who asks it to close.
  String closing() {
    JsonNode result = send(reader, command("close", null));
    return result.path("outcome").asString() + " " + result.path("problem");
  }

  private boolean answered() {
    JsonNode asks = shown.path("asks");
    if (asks.isEmpty() || !once.add("asks")) {
      return false;
    }
    ObjectNode command = command("answer", null);
    command.set("answers", replies.to(asks, moment(reader)));
    return accepted("answer", reader, command);
  }

  /// The first step that goes on.
  private boolean oneOf(Set<String> stuck) {
    for (JsonNode step : shown.path("steps")) {
      String id = step.path("id").asString();
      if (stuck.contains(id)) {
        continue;
      }
      boolean wentOn =
          switch (step.path("state").asString()) {
            case "submitted" -> judged(step) || signed(step);
            case "ready", "taken" -> itsTurn(step) && acted(step);
            default -> false;
          };
      if (wentOn) {
        return true;
      }
      stuck.add(id);
    }
    return false;
  }

  /// What is offered is done once; what recurs, once at a time.
  private boolean itsTurn(JsonNode step) {
    if (!step.path("owed").asBoolean()) {
      return yes && once.add("offer " + step.path("step").asString());
    }
    if (!step.path("recurs").asBoolean()) {
      return true;
    }
    String which = step.path("step").asString() + step.path("in") + step.path("row");
    return once.add(which + now) && turns.merge(which, 1, Integer::sum) <= MOST_TURNS;
  }

  private boolean acted(JsonNode step) {
    String doer = holder(step);
    if (!step.path("lasts").asBoolean()) {
      return done(step, doer);
    }
    return step.path("state").asString().equals("ready")
        && accepted(name(step), doer, command("take", step));
  }

  private boolean done(JsonNode step, String doer) {
    learn(step.path("asks"));
    ObjectNode command = command("done", step).set("with", premises.beside(step, doer));
    command.set("answers", replies.to(step.path("asks"), moment(doer)));
    var signatures = command.putArray("signatures");
    for (JsonNode slot : step.path("signatures")) {
      boolean own = slot.path("as").valueStream().anyMatch(as -> own(as.asString()));
      if (!slot.path("signed").asBoolean() && !own) {
        String as = slot.at("/as/0").asString();
        signatures.add(
            JSON.objectNode()
                .put("as", as)
                .put("name", "签字人 " + as)
                .put("image", premises.picture(doer)));
      }
    }
    if (step.path("overdue").asBoolean()) {
      command.put("reason", "办得晚");
    }
    return accepted(name(step), doer, command);
  }

  /// Whether a slot is signed by staff from their own accounts: it is named like a role, a step, or
  /// an answer that is a role or staff (API, *Command*).
  private boolean own(String slot) {
    return premises.register("roles").contains(slot)
        || shown.path("steps").valueStream().anyMatch(step -> name(step).equals(slot))
        || List.of("role", "staff").contains(types.getOrDefault(slot, ""));
  }

  /// Approved, in the walk that says no after it was given back once.
  private boolean judged(JsonNode step) {
    if (!step.hasNonNull("approvers")) {
      return false;
    }
    for (JsonNode approver : step.path("approvers")) {
      String who = premises.username(approver.asString());
      if (who != null) {
        boolean refuses = !yes && once.add("refused " + name(step));
        ObjectNode command = command(refuses ? "refuse" : "approve", step);
        return accepted(name(step), who, refuses ? command.put("reason", "再想想") : command);
      }
    }
    faults.add("nobody may approve " + name(step) + " " + step.path("approve"));
    return false;
  }

  private boolean signed(JsonNode step) {
    for (JsonNode slot : step.path("signatures")) {
      if (slot.path("signed").asBoolean() || slot.path("signers").isEmpty()) {
        continue;
      }
      String who = premises.username(slot.at("/signers/0").asString());
      String as =
          slot.path("as").valueStream().map(JsonNode::asString).filter(this::own).findFirst().get();
      if (who == null) {
        faults.add("nobody known signs " + name(step) + " as " + as);
        return false;
      }
      ObjectNode command = command("sign", step);
      command
          .putArray("signatures")
          .add(JSON.objectNode().put("as", as).put("image", premises.picture(who)));
      return accepted(name(step), who, command);
    }
    return false;
  }

  private String holder(JsonNode step) {
    return Stream.concat(
            Stream.of(step.path("taken_by").asString("")),
            step.path("holders").valueStream().map(one -> one.path("id").asString()))
        .map(premises::username)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElseGet(
            () -> {
              faults.add("nobody holds " + name(step) + " of " + step.path("role"));
              return premises.desk();
            });
  }

  private void learn(JsonNode asks) {
    asks.forEach(ask -> types.put(ask.path("name").asString(), ask.path("type").asString()));
  }

  private boolean accepted(String what, String who, ObjectNode command) {
    JsonNode result = send(who, command);
    if (premises.opened(who, id(), result.path("problem"))) {
      result = send(who, command.put("id", UUID.randomUUID().toString()));
    }
    boolean accepted = result.path("outcome").asString().equals("accepted");
    if (!accepted) {
      command.remove("id");
      faults.add(what + ": " + who + " " + result + " for " + command);
    }
    return accepted;
  }

  private JsonNode send(String who, ObjectNode command) {
    ObjectNode body = JSON.objectNode();
    body.putArray("commands").add(command);
    Crew.Reply reply = premises.crew.post(who, cases(id()) + "/commands", body);
    if (reply.status() != 200) {
      return JSON.objectNode().put("outcome", "http " + reply.status() + " " + reply.json());
    }
    shown = reply.json().path("case");
    return reply.json().at("/results/0");
  }

  private static ObjectNode command(String deed, @Nullable JsonNode step) {
    ObjectNode command = JSON.objectNode().put("id", UUID.randomUUID().toString()).put("do", deed);
    return step == null ? command : command.put("step", step.path("id").asString());
  }

  private static String name(JsonNode step) {
    return step.path("step").asString();
  }

  private static String cases(String id) {
    return "/api/v1/cases/" + id;
  }

  private Replies.Moment moment(String username) {
    return new Replies.Moment(username, now, shown.path("answers"));
  }
}
