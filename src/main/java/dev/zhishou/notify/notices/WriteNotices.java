package dev.zhishou.notify.notices;

import dev.zhishou.access.CommunityId;
import dev.zhishou.notify.notices.MassNotice.State;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.Sql;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/// What people do with notices. Each deed again changes nothing and is no fault. Permission is
/// asked for at the edge, where the community is found.
@Component
public class WriteNotices {
  private final Notices notices;
  private final FindRecipients recipients;
  private final SendNotice sending;
  private final NoticeSettings settings;
  private final NoticeKeys keys;
  private final Scoped scoped;
  private final Clock clock;

  WriteNotices(
      Notices notices,
      FindRecipients recipients,
      SendNotice sending,
      NoticeSettings settings,
      NoticeKeys keys,
      Scoped scoped,
      Clock clock) {
    this.notices = notices;
    this.recipients = recipients;
    this.sending = sending;
    this.settings = settings;
    this.keys = keys;
    this.scoped = scoped;
    this.clock = clock;
  }

  /// How a deed went.
  public sealed interface Outcome {
    /// It stands so now.
    record Done(MassNotice notice) implements Outcome {}

    /// It was not done.
    record Refused(Why why) implements Outcome {}
  }

  /// Why not.
  public enum Why {
    /// The id belongs to another notice.
    TAKEN,
    /// There is no such notice in the community.
    UNKNOWN,
    /// It has come too far, or not far enough.
    NOT_NOW,
    /// Who wrote it does not approve it.
    SELF,
    /// It goes to many homes, and nobody has approved it.
    UNAPPROVED,
    /// Nobody would get it.
    NOBODY
  }

  /// What is written.
  ///
  /// @param id made by the writer
  /// @param aimed the audience, read
  public record Draft(UUID id, MassNotice.Content content, MassNotice.Aim aim, Aimed aimed) {}

  /// Begins a notice, or writes its draft anew.
  public Outcome write(CommunityId community, UUID by, Draft draft) {
    return in(
        community,
        (sql, now) -> {
          Recipients.Count count = recipients.find(sql, community, draft.aimed(), now).count();
          MassNotice fresh =
              new MassNotice(
                  draft.id(),
                  community,
                  State.DRAFT,
                  draft.content(),
                  draft.aim(),
                  count,
                  settings.wide(count.homes()),
                  keys.of(draft.id()),
                  new MassNotice.Life(new MassNotice.Mark(by, now), null, null, null, null));
          if (notices.add(sql, fresh)) {
            return new Outcome.Done(fresh);
          }
          MassNotice before = notices.hold(sql, draft.id()).orElse(null);
          if (before == null || !before.community().equals(community)) {
            return new Outcome.Refused(Why.TAKEN);
          }
          if (before.content().equals(fresh.content()) && before.aim().equals(fresh.aim())) {
            return new Outcome.Done(before);
          }
          if (before.state() != State.DRAFT) {
            return new Outcome.Refused(Why.NOT_NOW);
          }
          MassNotice anew = fresh.now(State.DRAFT, before.life());
          notices.write(sql, anew);
          return new Outcome.Done(anew);
        });
  }

  /// Hands it in: counted now; to few homes it may be sent at once.
  public Outcome submit(MassNotice of, Aimed aimed) {
    return held(
        of,
        (sql, held, now) -> {
          if (held.state() != State.DRAFT) {
            return after(held, State.SUBMITTED);
          }
          Recipients.Count count = recipients.find(sql, held.community(), aimed, now).count();
          if (count.homes() + count.others() == 0) {
            return new Outcome.Refused(Why.NOBODY);
          }
          boolean wide = settings.wide(count.homes());
          return written(
              sql,
              held.counted(count, wide)
                  .now(wide ? State.SUBMITTED : State.APPROVED, held.life().submitted(now)));
        });
  }

  /// A second person lets it go out.
  public Outcome approve(MassNotice of, UUID by) {
    return held(
        of,
        (sql, held, now) -> {
          if (held.state() != State.SUBMITTED) {
            return after(held, State.APPROVED);
          }
          if (by.equals(held.life().made().by())) {
            return new Outcome.Refused(Why.SELF);
          }
          return written(sql, held.now(State.APPROVED, held.life().approved(by, now)));
        });
  }

  /// Sends it to whoever belongs to its audience now. Grown to many homes since it was handed in,
  /// it waits for a second person.
  public Outcome send(MassNotice of, UUID by, Aimed aimed) {
    Outcome outcome =
        held(
            of,
            (sql, held, now) -> {
              if (held.state() != State.APPROVED) {
                return held.state() == State.SUBMITTED
                    ? new Outcome.Refused(Why.UNAPPROVED)
                    : after(held, State.SENT);
              }
              Recipients found = recipients.find(sql, held.community(), aimed, now);
              Recipients.Count count = found.count();
              MassNotice counted = held.counted(count, settings.wide(count.homes()));
              if (counted.wide() && held.life().approved() == null) {
                notices.write(sql, counted.now(State.SUBMITTED, held.life()));
                return new Outcome.Refused(Why.UNAPPROVED);
              }
              MassNotice out = counted.now(State.SENT, held.life().sent(by, now));
              sending.out(sql, out, found, now);
              return written(sql, out);
            });
    sending.wake();
    return outcome;
  }

  /// Takes it back. What has left the house has left it; its page says that it no longer holds.
  public Outcome withdraw(MassNotice of, UUID by) {
    Outcome outcome =
        held(
            of,
            (sql, held, now) ->
                held.state() == State.WITHDRAWN
                    ? new Outcome.Done(held)
                    : written(sql, held.now(State.WITHDRAWN, held.life().withdrawn(by, now))));
    sending.withdrawn(of);
    return outcome;
  }

  private interface Deed {
    Outcome on(Sql sql, MassNotice held, Instant now);
  }

  private Outcome held(MassNotice of, Deed deed) {
    return in(
        of.community(),
        (sql, now) ->
            notices
                .hold(sql, of.id())
                .map(held -> deed.on(sql, held, now))
                .orElseGet(() -> new Outcome.Refused(Why.UNKNOWN)));
  }

  private Outcome in(CommunityId community, BiFunction<Sql, Instant, Outcome> work) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return scoped.transaction(Scope.of(community.value()), sql -> work.apply(sql, now));
  }

  private Outcome written(Sql sql, MassNotice notice) {
    notices.write(sql, notice);
    return new Outcome.Done(notice);
  }

  /// Done already, or out of its turn.
  private static Outcome after(MassNotice held, State wanted) {
    return held.state() != State.WITHDRAWN && held.state().compareTo(wanted) >= 0
        ? new Outcome.Done(held)
        : new Outcome.Refused(Why.NOT_NOW);
  }
}
