package dev.zhishou.desk.alerts;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.machine.HearMachines;
import dev.zhishou.casework.machine.Heard;
import dev.zhishou.casework.machine.Told;
import dev.zhishou.community.Equipment;
import dev.zhishou.community.Place;
import dev.zhishou.community.Registers;
import dev.zhishou.community.Search;
import dev.zhishou.desk.alerts.Signals.Id;
import dev.zhishou.desk.alerts.Signals.Signal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// A sensor's message in a community. A sensor repeats itself as long as it is so: while the case
/// that it opened is open, the same from the same place goes there. One alarm, one case.
@Component
class HearAlarms {
  private static final int EVERYTHING = 5_000;

  private final Signals signals;
  private final HearMachines machines;
  private final Registers registers;
  private final Clock clock;

  HearAlarms(Signals signals, HearMachines machines, Registers registers, Clock clock) {
    this.signals = signals;
    this.machines = machines;
    this.registers = registers;
    this.clock = clock;
  }

  /// What became of it.
  List<Signal> hear(CommunityId community, Ring ring) {
    Instant now = clock.instant();
    String sender = "alarm:" + ring.topic() + (ring.drill() ? ":drill" : "");
    String same = ring.id() == null ? new TreeMap<>(ring.answers()).toString() : ring.id();
    Id id = new Id(sender, same, ring.id() == null ? now : Instant.EPOCH);
    List<Signal> before = signals.newest(community, sender, same);
    if (ring.id() != null && !before.isEmpty()) {
      return before;
    }
    Told told =
        new Told(
            new Told.Alarm(ring.topic(), named(community, ring.answers())),
            sender + " " + same + " " + id.sent(),
            ring.at(),
            ring.drill());
    Map<UUID, Heard> heard = new LinkedHashMap<>();
    still(before, told).forEach(one -> heard.put(one.id(), one));
    if (heard.isEmpty()) {
      machines.open(community.value(), told).forEach(one -> heard.put(one.id(), one));
    }
    machines.tellAll(community.value(), told).forEach(one -> heard.putIfAbsent(one.id(), one));
    List<Signal> kept = new ArrayList<>();
    for (Heard one : heard.values()) {
      String how = one.how().name().toLowerCase(Locale.ROOT);
      kept.add(new Signal(id, one.id(), one.number(), one.procedure(), how, null));
    }
    if (kept.isEmpty()) {
      kept.add(new Signal(id, null, "", "", "", null));
    }
    signals.keep(community, kept, now);
    return kept;
  }

  /// The case that it opened, as long as it is open.
  private List<Heard> still(List<Signal> before, Told told) {
    return before.stream()
        .filter(signal -> signal.caseId() != null && !signal.how().equals("told"))
        .flatMap(signal -> machines.tell(signal.caseId(), told).stream())
        .map(one -> new Heard(one.id(), one.number(), one.procedure(), Heard.How.JOINED))
        .toList();
  }

  /// A gateway knows what a lift is called, not its id here.
  private Map<String, JsonNode> named(CommunityId community, Map<String, JsonNode> answers) {
    Map<String, JsonNode> named = new LinkedHashMap<>();
    answers.forEach(
        (name, value) ->
            named.put(
                name,
                value.isString()
                    ? called(community, value.asString())
                        .<JsonNode>map(id -> StringNode.valueOf(id.toString()))
                        .orElse(value)
                    : value));
    return named;
  }

  private Optional<UUID> called(CommunityId community, String label) {
    return Stream.concat(
            registers.equipment(community, null, new Search("", null, EVERYTHING)).stream()
                .filter(one -> one.label().equals(label))
                .map(Equipment::id),
            Stream.of(Place.Kind.values())
                .flatMap(kind -> registers.places(community, kind).stream())
                .filter(place -> place.label().equals(label))
                .map(Place::id))
        .findFirst();
  }
}
