package dev.zhishou.desk.alerts;

import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.machine.HearMachines;
import dev.zhishou.casework.machine.Heard;
import dev.zhishou.casework.machine.Told;
import dev.zhishou.desk.alerts.Signals.Id;
import dev.zhishou.desk.alerts.Signals.Signal;
import dev.zhishou.procedure.model.Value;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A warning in a community: it opens a case or joins the open one; an update goes to the case of
/// what it refers to; a cancellation stands the case down once nothing else is in force for it. An
/// exercise opens a drill, and a test nothing.
@Component
class HearWarnings {
  private final Signals signals;
  private final HearMachines machines;
  private final Clock clock;

  HearWarnings(Signals signals, HearMachines machines, Clock clock) {
    this.signals = signals;
    this.machines = machines;
    this.clock = clock;
  }

  /// What became of it; the same again answers the same.
  ///
  /// @param here whether it applies in the community; an update that does so no longer, or that has
  ///     run out already, takes back what it refers to
  List<Signal> hear(CommunityId community, Cap cap, boolean here) {
    Id id = id(cap.id());
    List<Signal> before = signals.of(community, List.of(id));
    if (!before.isEmpty()) {
      return before;
    }
    boolean ends = cap.type() == Cap.Type.CANCEL || !here || expired(cap);
    boolean counts = cap.status() == Cap.Status.ACTUAL || cap.status() == Cap.Status.EXERCISE;
    List<Heard> heard =
        !counts
            ? List.of()
            : switch (cap.type()) {
              case ALERT ->
                  ends ? List.of() : machines.open(community.value(), told(cap, cap.type()));
              case UPDATE -> ends ? cancel(community, cap) : update(community, cap);
              case CANCEL -> cancel(community, cap);
              case ACK, ERROR -> List.of();
            };
    Instant expires = cap.info() == null ? null : cap.info().expires();
    List<Signal> kept = new ArrayList<>();
    for (Heard one : heard) {
      String how = one.how().name().toLowerCase(Locale.ROOT);
      kept.add(new Signal(id, one.id(), one.number(), one.procedure(), how, expires));
    }
    if (kept.isEmpty()) {
      kept.add(new Signal(id, null, "", "", "", expires));
    }
    Instant now = clock.instant();
    signals.keep(community, kept, now);
    if (ends) {
      signals.over(community, List.of(id), now);
    }
    return kept;
  }

  /// Goes to the cases of what it refers to; of what was never heard, or is over, it opens anew.
  private List<Heard> update(CommunityId community, Cap cap) {
    List<Heard> heard = new ArrayList<>();
    for (UUID caseId : cases(community, cap)) {
      machines.tell(caseId, told(cap, cap.type())).ifPresent(heard::add);
    }
    signals.over(community, references(cap), clock.instant());
    return heard.isEmpty() ? machines.open(community.value(), told(cap, cap.type())) : heard;
  }

  private List<Heard> cancel(CommunityId community, Cap cap) {
    Set<UUID> cases = cases(community, cap);
    Instant now = clock.instant();
    signals.over(community, references(cap), now);
    List<Heard> heard = new ArrayList<>();
    for (UUID caseId : cases) {
      boolean last = signals.inForce(community, caseId, now).isEmpty();
      Optional<Heard> done =
          last
              ? machines.tell(caseId, told(cap, Cap.Type.CANCEL))
              : machines.note(caseId, told(cap, Cap.Type.CANCEL), "一项预警解除，另有预警仍然有效");
      done.ifPresent(heard::add);
    }
    return heard;
  }

  /// Of what it refers to; an exercise touches no case in earnest.
  private Set<UUID> cases(CommunityId community, Cap cap) {
    Set<UUID> cases = new LinkedHashSet<>();
    signals.of(community, references(cap)).stream()
        .map(Signal::caseId)
        .filter(Objects::nonNull)
        .filter(one -> machines.drill(one) == (cap.status() == Cap.Status.EXERCISE))
        .forEach(cases::add);
    return cases;
  }

  private static List<Id> references(Cap cap) {
    return cap.references().stream().map(HearWarnings::id).toList();
  }

  private static Id id(Cap.Id id) {
    return new Id(id.sender(), id.identifier(), id.sent());
  }

  /// All warnings of a case that were in force have run out: it is stood down. One of several that
  /// runs out changes nothing.
  void expire(Signals.Expired expired) {
    Instant now = clock.instant();
    UUID caseId = expired.caseId();
    CommunityId community = expired.community();
    if (signals.inForce(community, caseId, now).isEmpty()) {
      SequencedMap<String, Value> fields = fields(Cap.Type.CANCEL);
      fields.put("headline", new Value.Text("预警期限已过，没有续发"));
      machines.tell(
          caseId, new Told(new Told.Warning(fields), "cap expired " + expired.last(), null, false));
    }
    signals.ranOut(community, caseId, now);
  }

  private boolean expired(Cap cap) {
    Instant expires = cap.info() == null ? null : cap.info().expires();
    return expires != null && !expires.isAfter(clock.instant());
  }

  private static SequencedMap<String, Value> fields(Cap.Type is) {
    SequencedMap<String, Value> fields = new LinkedHashMap<>();
    String type = is.name();
    fields.put("type", new Value.Text(type.charAt(0) + type.substring(1).toLowerCase(Locale.ROOT)));
    return fields;
  }

  private static Told told(Cap cap, Cap.Type as) {
    SequencedMap<String, Value> fields = fields(as);
    Cap.Info info = cap.info();
    if (info != null) {
      fields.put("event", new Value.Text(info.event()));
      fields.put("headline", new Value.Text(info.headline()));
      fields.put("severity", new Value.Text(info.severity()));
      fields.put("urgency", new Value.Text(info.urgency()));
      fields.put("certainty", new Value.Text(info.certainty()));
      if (info.colour() != null) {
        fields.put("colour", new Value.Choice(List.of(info.colour())));
      }
    }
    Cap.Id id = cap.id();
    return new Told(
        new Told.Warning(fields),
        "cap " + id.sender() + "," + id.identifier() + "," + id.sent(),
        null,
        cap.status() == Cap.Status.EXERCISE);
  }
}
