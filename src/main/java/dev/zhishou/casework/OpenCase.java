package dev.zhishou.casework;

import dev.zhishou.Exempt;
import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Permission;
import dev.zhishou.access.Verdict;
import dev.zhishou.casework.engine.Decision;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Refusal;
import dev.zhishou.casework.running.Acting;
import dev.zhishou.casework.running.Batch;
import dev.zhishou.casework.running.Beginning;
import dev.zhishou.casework.running.Deciding;
import dev.zhishou.casework.running.Given;
import dev.zhishou.casework.running.LiveCases;
import dev.zhishou.casework.running.Lookup;
import dev.zhishou.casework.running.OnePer;
import dev.zhishou.casework.running.Writing;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.procedure.model.Severity;
import dev.zhishou.procedure.model.Value;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Opens a case, or joins the open one that `one-per` names: check and opening are one transaction.
@Component
public class OpenCase {
  private final CaseStore store;
  private final LiveCases lives;
  private final Plans plans;
  private final Surroundings surroundings;
  private final Deciding deciding;
  private final Beginning beginning;
  private final Acting acting;
  private final Clock clock;

  @Exempt(reason = "the one place where deciding, writing and the house meet to begin a case")
  OpenCase(
      CaseStore store,
      LiveCases lives,
      Plans plans,
      Surroundings surroundings,
      Deciding deciding,
      Beginning beginning,
      Acting acting,
      Clock clock) {
    this.store = store;
    this.lives = lives;
    this.plans = plans;
    this.surroundings = surroundings;
    this.deciding = deciding;
    this.beginning = beginning;
    this.acting = acting;
    this.clock = clock;
  }

  /// What is to be opened.
  ///
  /// @param answers reads the answers by the procedure's questions
  /// @param severity null: the procedure's
  /// @param from where it comes from
  public record Request(
      String procedure,
      UUID community,
      Answers answers,
      @Nullable Severity severity,
      @Nullable String home,
      @Nullable String place,
      From from) {}

  /// @param report the report that it answers; null: none
  /// @param received first receipt by anybody; null: now
  /// @param opener first receiver; null: who opens it
  /// @param once makes a repeat harmless; null: each call opens anew
  public record From(
      @Nullable UUID report,
      @Nullable String channel,
      @Nullable Instant received,
      @Nullable UUID opener,
      boolean drill,
      CaseStore.@Nullable Key once) {}

  /// Reads answers by the questions of a procedure.
  @FunctionalInterface
  public interface Answers {
    /// The answers; what is wrong is added to `faults`.
    SequencedMap<String, Value> read(Plan plan, List<Refusal.Fault> faults);
  }

  /// What came of it.
  public sealed interface Opened {
    /// A new case.
    record Begun(Live live) implements Opened {}

    /// The open one that is joined.
    record Joined(Live live) implements Opened {}

    /// Nothing.
    record Not(Refused why) implements Opened {}
  }

  /// Opens or joins.
  public Opened open(Actor actor, Request request) {
    Verdict verdict = Permission.WORK.judge(actor, new CommunityId(request.community()));
    if (verdict == Verdict.HIDDEN) {
      return new Opened.Not(new Refused.Unknown("/community"));
    }
    if (verdict == Verdict.DENIED) {
      return new Opened.Not(new Refused.ByPermission(Permission.WORK));
    }
    Plans.Version version = plans.newest(request.procedure()).orElse(null);
    if (version == null) {
      return new Opened.Not(new Refused.Unknown("/procedure"));
    }
    List<Refusal.Fault> faults = new ArrayList<>();
    SequencedMap<String, Value> answers = request.answers().read(version.decider().plan(), faults);
    if (!faults.isEmpty()) {
      return new Opened.Not(new Refused.ByCase(new Refusal.BadAnswers(faults)));
    }
    try {
      return write(actor, request, version, answers);
    } catch (CaseStore.KeyTaken raced) {
      // Somebody opened it in the same instant: the second try finds it and joins.
      return write(actor, request, version, answers);
    } catch (Nothing refused) {
      return new Opened.Not(refused.why);
    }
  }

  /// Rolls back what a refused opening had taken: its number and its key.
  private static final class Nothing extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Refused why;

    Nothing(Refused why) {
      super("refused", null, false, false);
      this.why = why;
    }
  }

  private Opened write(
      Actor actor, Request request, Plans.Version version, SequencedMap<String, Value> answers) {
    record Done(Opened opened, List<Live> written) {}
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Done done =
        store.locked(
            request.community(),
            null,
            transaction -> {
              CaseStore.Key once = request.from().once();
              Opened before = once == null ? null : before(transaction, once);
              if (before != null) {
                return new Done(before, List.of());
              }
              Lookup lookup = acting.lookup(transaction, request.community(), now);
              Fact.Opened with = opened(actor, request, version, answers, now, lookup);
              String key = with.onePer();
              var open = key == null ? Optional.<UUID>empty() : transaction.openCase(key);
              if (open.isPresent()) {
                Live live = lives.current(transaction, open.get()).orElseThrow();
                return new Done(answered(transaction, once, new Opened.Joined(live)), List.of());
              }
              Decision.NewCase fresh =
                  new Decision.NewCase(NameBasedId.v7(now, acting.random()), with, answers, null);
              List<Batch.Begun> begun =
                  beginning.begin(
                      fresh, version, Deciding.engineActor(actor), now, lookup, deciding);
              Refusal refusal = begun.getFirst().decision().refusal();
              if (refusal != null) {
                throw new Nothing(new Refused.ByCase(refusal));
              }
              Writing writing = acting.writing(request.community());
              begun.forEach(each -> RunCommands.begin(writing, each));
              acting.write(writing, lookup);
              Opened opened = new Opened.Begun(writing.written().getFirst());
              return new Done(answered(transaction, once, opened), writing.written());
            });
    done.written().forEach(lives::remember);
    return done.opened();
  }

  private @Nullable Opened before(CaseStore.Transaction transaction, CaseStore.Key once) {
    return switch (transaction.begin(once)) {
      case CaseStore.Repeat.Fresh fresh -> null;
      case CaseStore.Repeat.Other other -> new Opened.Not(new Refused.OtherRequest());
      case CaseStore.Repeat.Done(int status, UUID id) -> {
        Live live = lives.current(transaction, id).orElseThrow();
        yield status == 201 ? new Opened.Begun(live) : new Opened.Joined(live);
      }
    };
  }

  private static Opened answered(
      CaseStore.Transaction transaction, CaseStore.@Nullable Key once, Opened opened) {
    if (once != null) {
      switch (opened) {
        case Opened.Begun(Live live) -> transaction.answered(once, 201, live.id());
        case Opened.Joined(Live live) -> transaction.answered(once, 200, live.id());
        case Opened.Not not -> throw new IllegalStateException("nothing was opened");
      }
    }
    return opened;
  }

  private Fact.Opened opened(
      Actor actor,
      Request request,
      Plans.Version version,
      Map<String, Value> answers,
      Instant now,
      Lookup lookup) {
    Procedure.Head head = version.decider().plan().procedure().head();
    From from = request.from();
    Instant received =
        from.received() == null || from.received().isAfter(now) ? now : from.received();
    UUID self = actor.account() == null ? null : actor.account().value();
    Fact.Opened with =
        new Fact.Opened(
            lookup.numbers().ofCase(from.drill()),
            head.id(),
            version.version(),
            request.community(),
            head.title(),
            request.severity() == null ? head.severity() : request.severity(),
            received,
            from.opener() == null ? self : from.opener(),
            from.channel(),
            from.report(),
            request.home(),
            request.place(),
            from.drill(),
            Beginning.night(surroundings.estate(request.community()), received),
            null);
    Map<String, Value> given = Given.narrowing(with, answers);
    return Beginning.with(
        with,
        beginning.title(head, request.community(), given),
        OnePer.key(head, given, from.drill()));
  }
}
