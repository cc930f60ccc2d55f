package dev.zhishou.dispatch;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Procedure;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The communication test: whom a call would really reach at three in the morning, whom not and
/// why; and a marked test that is really sent.
@RestController
@RequestMapping("/api/v1/reach")
class ReachTestController {
  private static final LocalTime NIGHT = LocalTime.of(3, 0);

  private final Doorkeeper doorkeeper;
  private final WhoIsReached whoIsReached;
  private final ReachTests tests;
  private final Accounts accounts;
  private final Binder binder;
  private final Clock clock;

  ReachTestController(
      Doorkeeper doorkeeper,
      WhoIsReached whoIsReached,
      ReachTests tests,
      Accounts accounts,
      Binder binder,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.whoIsReached = whoIsReached;
    this.tests = tests;
    this.accounts = accounts;
    this.binder = binder;
    this.clock = clock;
  }

  /// @param at null: at the next three in the morning
  record ReachTestBody(@Nullable String community, String procedure, @Nullable Instant at) {}

  /// What was sent.
  record ReachTestSentView(UUID id) {}

  /// The last tests of a community, the newest first.
  record ReachTestsView(List<ReachTestViews.ReachTestView> items) {}

  @GetMapping("/trial")
  ReachTestViews.TrialView trial(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam String procedure,
      @RequestParam(required = false) @Nullable Instant at) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    Procedure found = procedure(procedure);
    Instant moment = moment(at);
    return ReachTestViews.of(found, moment, trial(where, found, moment));
  }

  @PostMapping("/tests")
  @ResponseStatus(HttpStatus.CREATED)
  ReachTestSentView send(Actor actor, @RequestBody ReachTestBody body) {
    Community where = doorkeeper.admit(actor, body.community(), Permission.WRITE_ROSTER);
    Procedure found = procedure(body.procedure());
    Trial trial = trial(where, found, moment(body.at()));
    return new ReachTestSentView(tests.send(actor, where.id(), trial, found.id()).id());
  }

  @GetMapping("/tests")
  ReachTestsView last(Actor actor, @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    List<ReachTests.Sent> sent = tests.last(where.id());
    Map<AccountId, String> names = accounts.names(ReachTestViews.people(sent));
    return new ReachTestsView(sent.stream().map(one -> ReachTestViews.of(one, names)).toList());
  }

  private Trial trial(Community where, Procedure procedure, Instant at) {
    return whoIsReached.at(where.id(), procedure, procedure.head().severity(), at);
  }

  private Instant moment(@Nullable Instant at) {
    return Objects.requireNonNullElseGet(at, () -> Moments.nextClock(clock.instant(), NIGHT));
  }

  private Procedure procedure(@Nullable String id) {
    return binder
        .procedure(Objects.requireNonNullElse(id, ""))
        .orElseThrow(
            () ->
                Problem.invalid(
                        List.of(
                            new Problem.Fault(
                                "/procedure",
                                "unknown",
                                new Message("没有这个规程", "There is no such procedure"))))
                    .raised());
  }
}
