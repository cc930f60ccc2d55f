package dev.zhishou.desk.unread;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `/missed-calls`: noted by the desk or by the telephone system with a program's token, rung back
/// by the desk.
@RestController
@RequestMapping("/api/v1/missed-calls")
class MissedCallController {
  private final Doorkeeper doorkeeper;
  private final MissedCalls calls;
  private final Audit audit;
  private final Clock clock;

  MissedCallController(Doorkeeper doorkeeper, MissedCalls calls, Audit audit, Clock clock) {
    this.doorkeeper = doorkeeper;
    this.calls = calls;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param number who rang; null: withheld
  /// @param at when; null: now
  record MissedCallRequest(
      @Nullable String community,
      @Pattern(regexp = "\\+?[0-9 -]{3,24}") @Nullable String number,
      @Nullable Instant at) {}

  /// @param number whole, for who rings back; null: withheld, or its time has passed
  /// @param answeredAt null: nobody has dealt with it
  record MissedCallView(
      UUID id, @Nullable String number, Instant at, @Nullable Instant answeredAt) {}

  /// @param how `rang-back`, `rang-again`, `not-reached`, `not-needed`
  record CallAnswered(@NotNull String how) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  UnreadLine note(Actor actor, @Valid @RequestBody MissedCallRequest body) {
    Community where = doorkeeper.admit(actor, body.community(), Permission.WORK);
    Instant now = clock.instant();
    Instant at = body.at() == null || body.at().isAfter(now) ? now : body.at();
    String number = body.number() == null ? null : body.number().strip();
    return UnreadLine.of(calls.note(where.id(), number, at, now));
  }

  /// The number, to ring back; who read it stands in the audit log.
  @GetMapping("/{id}")
  MissedCallView read(Actor actor, @PathVariable UUID id) {
    MissedCall call = found(actor, id, Permission.SEE_PERSONAL);
    audit.write(
        new Audit.Entry(call.community(), actor.account(), "read-missed-call", id.toString()),
        clock.instant());
    return new MissedCallView(call.id(), call.number(), call.at(), call.answeredAt());
  }

  @PostMapping("/{id}/answered")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answered(Actor actor, @PathVariable UUID id, @Valid @RequestBody CallAnswered body) {
    MissedCall call = found(actor, id, Permission.WORK);
    Answering how =
        Answering.of(body.how())
            .orElseThrow(
                () ->
                    Problem.of(
                            "unknown-answer",
                            422,
                            new Message(
                                "写怎么处理的：rang-back、rang-again、not-reached、not-needed",
                                "Say how: rang-back, rang-again, not-reached, not-needed"))
                        .raised());
    if (!calls.answer(call, how, actor.account(), clock.instant())) {
      throw Problem.of(
              "settled", 409, new Message("这个来电已经有人处理", "Somebody has dealt with this call"))
          .raised();
    }
  }

  private MissedCall found(Actor actor, UUID id, Permission permission) {
    MissedCall call = calls.find(actor, id).orElseThrow(() -> Problem.notFound().raised());
    doorkeeper.admit(actor, call.community().toString(), permission);
    return call;
  }
}
