package dev.zhishou.duty.web;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.duty.OnDuty;
import dev.zhishou.duty.Share;
import dev.zhishou.duty.Shift;
import dev.zhishou.duty.WriteRoster;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET, POST /duties`, `GET /duties/now`, `GET /duties/shares`.
@RestController
@RequestMapping("/api/v1/duties")
class DutyController {
  private static final Duration LONGEST = Duration.ofDays(62);

  private final Doorkeeper doorkeeper;
  private final OnDuty onDuty;
  private final WriteRoster writeRoster;
  private final Accounts accounts;
  private final DutyNumbers numbers;
  private final Clock clock;

  DutyController(
      Doorkeeper doorkeeper,
      OnDuty onDuty,
      WriteRoster writeRoster,
      Accounts accounts,
      DutyNumbers numbers,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.onDuty = onDuty;
    this.writeRoster = writeRoster;
    this.accounts = accounts;
    this.numbers = numbers;
    this.clock = clock;
  }

  record DutyView(
      UUID id,
      String role,
      OnDutyView account,
      Instant from,
      Instant to,
      @Nullable String roleTitle) {}

  /// @param phone of who is on duty now, for who may see personal values: masked, but for who works
  ///     at the desk and names the case that he rings for; null: none is known
  record OnDutyView(UUID id, String name, @Nullable String phone) {}

  record DutyRequest(
      @Nullable String community,
      @Nullable String role,
      @Nullable String account,
      @Nullable Instant from,
      @Nullable Instant to) {}

  /// @param shifts how many shifts begin in the time that is looked at
  /// @param nights how many of them touch the time from midnight to six
  /// @param hours how long they last together
  record ShareView(OnDutyView account, int shifts, int nights, long hours) {}

  @GetMapping
  Page<DutyView> duties(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    Shift.Stretch time = time(from, to);
    return page(onDuty.between(where.id(), time.from(), time.to()), Map.of());
  }

  @GetMapping("/shares")
  Page<ShareView> shares(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    Shift.Stretch time = time(from, to);
    List<OnDuty.Turn> turns = onDuty.between(where.id(), time.from(), time.to());
    var names = accounts.names(accounts(turns));
    return new Page<>(
        Share.of(turns, time.from(), time.to()).stream()
            .map(one -> view(one, names.getOrDefault(one.account(), "")))
            .toList(),
        null);
  }

  private static ShareView view(Share one, String name) {
    return new ShareView(
        new OnDutyView(one.account().value(), name, null), one.shifts(), one.nights(), one.hours());
  }

  /// The week from now, unless it is said.
  private Shift.Stretch time(@Nullable Instant from, @Nullable Instant to) {
    Instant begin = from == null ? clock.instant() : from;
    Instant end = to == null ? begin.plus(Duration.ofDays(7)) : to;
    if (!end.isAfter(begin) || Duration.between(begin, end).compareTo(LONGEST) > 0) {
      throw Problem.invalid(
              List.of(
                  fault("?to", "range", "须晚于 from,且不超过 62 天", "After from, and 62 days at most")))
          .raised();
    }
    return new Shift.Stretch(begin, end);
  }

  /// @param caseId the case that somebody is rung for
  @GetMapping("/now")
  Page<DutyView> now(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(name = "case", required = false) @Nullable UUID caseId) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    List<OnDuty.Turn> turns = onDuty.at(where.id(), clock.instant());
    return page(turns, numbers.of(actor, where.id(), accounts(turns), caseId));
  }

  @PostMapping
  ResponseEntity<DutyView> write(Actor actor, @RequestBody DutyRequest body) {
    Community where = doorkeeper.admit(actor, body.community(), Permission.WRITE_ROSTER);
    List<Problem.Fault> faults = new ArrayList<>();
    required(faults, "/role", body.role());
    required(faults, "/account", body.account());
    required(faults, "/from", body.from());
    required(faults, "/to", body.to());
    if (body.role() == null || body.account() == null || body.from() == null || body.to() == null) {
      throw Problem.invalid(faults).raised();
    }
    WriteRoster.Outcome outcome =
        writeRoster.once(
            actor.accountId(), where.id(), body.role(), body.account(), body.from(), body.to());
    return switch (outcome) {
      case WriteRoster.Outcome.Written(OnDuty.Turn turn) ->
          ResponseEntity.status(HttpStatus.CREATED)
              .body(page(List.of(turn), Map.of()).items().getFirst());
      case WriteRoster.Outcome.NobodyThere n -> throw Problem.notFound().raised();
      case WriteRoster.Outcome.Faulty(List<Problem.Fault> wrong) ->
          throw Problem.invalid(wrong).raised();
    };
  }

  private static List<AccountId> accounts(List<OnDuty.Turn> turns) {
    return turns.stream().map(turn -> turn.duty().account()).distinct().toList();
  }

  private Page<DutyView> page(List<OnDuty.Turn> turns, Map<AccountId, String> phones) {
    var names = accounts.names(accounts(turns));
    return new Page<>(
        turns.stream()
            .map(
                turn ->
                    new DutyView(
                        turn.duty().id(),
                        turn.duty().role().id(),
                        new OnDutyView(
                            turn.duty().account().value(),
                            names.getOrDefault(turn.duty().account(), ""),
                            phones.get(turn.duty().account())),
                        turn.stretch().from(),
                        turn.stretch().to(),
                        onDuty.title(turn.duty().role())))
            .toList(),
        null);
  }

  private static void required(List<Problem.Fault> faults, String pointer, @Nullable Object value) {
    if (value == null) {
      faults.add(fault(pointer, "required", "必填", "Required"));
    }
  }

  private static Problem.Fault fault(String pointer, String code, String zh, String en) {
    return new Problem.Fault(pointer, code, new Message(zh, en));
  }
}
