package dev.zhishou.duty.feed;

import dev.zhishou.access.Actor;
import dev.zhishou.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `GET /duties.ics?token=`: one's own turns for a calendar program, which cannot sign in; and the
/// token for it, made and revoked by the person, good for nothing else.
@RestController
@RequestMapping("/api/v1")
class FeedController {
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final FeedTokens tokens;
  private final OwnTurns turns;
  private final Clock clock;

  FeedController(FeedTokens tokens, OwnTurns turns, Clock clock) {
    this.tokens = tokens;
    this.turns = turns;
    this.clock = clock;
  }

  /// @param madeAt null: there is none
  record OwnCalendar(@Nullable Instant madeAt) {}

  /// @param path told once; whoever has it reads the turns
  record MadeCalendar(String path, Instant madeAt) {}

  @GetMapping("/duties/feed")
  OwnCalendar ownCalendar(Actor actor) {
    return new OwnCalendar(tokens.madeAt(actor.accountId()).orElse(null));
  }

  @PostMapping("/duties/feed")
  @ResponseStatus(HttpStatus.CREATED)
  MadeCalendar makeCalendar(Actor actor) {
    Instant now = clock.instant();
    String token = tokens.make(actor.accountId(), now);
    return new MadeCalendar("/api/v1/duties.ics?token=" + token, now);
  }

  @DeleteMapping("/duties/feed")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revokeCalendar(Actor actor) {
    tokens.revoke(actor.accountId());
  }

  @GetMapping("/duties.ics")
  ResponseEntity<byte[]> calendarOfTurns(@RequestParam(defaultValue = "") String token) {
    Instant now = clock.instant();
    return tokens
        .account(token)
        .flatMap(account -> turns.calendar(account, now))
        .map(
            text ->
                ResponseEntity.ok()
                    .contentType(CALENDAR)
                    .cacheControl(CacheControl.noStore())
                    .body(text.getBytes(StandardCharsets.UTF_8)))
        .orElseThrow(() -> Problem.notFound().raised());
  }
}
