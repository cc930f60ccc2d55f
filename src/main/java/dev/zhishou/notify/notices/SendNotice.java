package dev.zhishou.notify.notices;

import dev.zhishou.access.AccountId;
import dev.zhishou.community.Place;
import dev.zhishou.community.Registers;
import dev.zhishou.community.audience.Addressed;
import dev.zhishou.community.audience.Audience;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.Envelope;
import dev.zhishou.notify.Messages;
import dev.zhishou.notify.Queued;
import dev.zhishou.notify.Recipient;
import dev.zhishou.platform.Sql;
import dev.zhishou.procedure.model.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Lets a notice out: whom it goes to is written down, the papers that must hang are, and the
/// messages are queued, all in the transaction that makes it sent.
@Component
class SendNotice {
  /// The kind under which its words are found.
  static final String KIND = "notice";

  /// Later it is no use to hear of it by phone.
  private static final Duration WORTH = Duration.ofDays(2);

  private final Receipts receipts;
  private final Registers registers;
  private final Messages messages;

  SendNotice(Receipts receipts, Registers registers, Messages messages) {
    this.receipts = receipts;
    this.registers = registers;
    this.messages = messages;
  }

  void out(Sql sql, MassNotice notice, Recipients to, Instant now) {
    if (!notice.aim().drill()) {
      receipts.addressed(sql, notice, to.homes());
      if (notice.aim().poster()) {
        receipts.hangs(sql, notice, entrances(notice, to.homes()));
      }
    }
    List<Envelope> envelopes = envelopes(notice, to, now);
    if (!envelopes.isEmpty()) {
      Queued message =
          new Queued(
              notice.id(),
              notice.community(),
              new Queued.Wanted(KIND, notice.id().toString()),
              new Queued.Subject(notice.aim().caseId(), notice.aim().run()),
              Severity.NORMAL,
              notice.aim().drill(),
              new Queued.Span(now, now.plus(WORTH)));
      messages.queue(sql, message, envelopes);
    }
  }

  void wake() {
    messages.wake();
  }

  void withdrawn(MassNotice notice) {
    messages.withdraw(notice.community().value(), notice.id());
  }

  /// Nobody outside hears of a drill.
  private static List<Envelope> envelopes(MassNotice notice, Recipients to, Instant now) {
    List<Envelope> envelopes = new ArrayList<>();
    to.accounts()
        .forEach(
            account ->
                envelopes.add(
                    new Envelope(
                        new Recipient.Account(new AccountId(account)), ChannelKind.IN_APP, now)));
    if (notice.aim().drill() || !notice.aim().message()) {
      return envelopes;
    }
    to.contacts()
        .forEach(
            one -> envelopes.add(new Envelope(new Recipient.Contact(one), ChannelKind.SMS, now)));
    if (to.report() != null) {
      envelopes.add(new Envelope(new Recipient.Reporter(to.report()), ChannelKind.SMS, now));
    }
    Set<UUID> told = new HashSet<>();
    for (Addressed home : to.homes()) {
      for (Addressed.Somebody one : home.people()) {
        if (one.phone() && told.add(one.person())) {
          envelopes.add(new Envelope(new Recipient.Person(one.person()), ChannelKind.SMS, now));
        }
      }
    }
    return envelopes;
  }

  /// The doors of the stairwells that are meant; where none is known, their lobbies.
  private List<UUID> entrances(MassNotice notice, List<Addressed> homes) {
    Set<Audience.Unit> units = new HashSet<>();
    homes.forEach(one -> units.add(new Audience.Unit(one.home().building(), one.home().unit())));
    List<UUID> doors = at(notice, Place.Kind.UNIT_DOOR, units);
    return doors.isEmpty() ? at(notice, Place.Kind.LOBBY, units) : doors;
  }

  private List<UUID> at(MassNotice notice, Place.Kind kind, Set<Audience.Unit> units) {
    Stream<Place> places = registers.places(notice.community(), kind).stream();
    return places
        .filter(
            place ->
                place.building() != null
                    && units.stream()
                        .anyMatch(
                            unit ->
                                unit.building() == place.building()
                                    && (place.unit() == null || place.unit() == unit.unit())))
        .map(Place::id)
        .toList();
  }
}
