package dev.zhishou.notify.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhishou.Exempt;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.Actor;
import dev.zhishou.notify.Recipient;
import dev.zhishou.notify.Wording;
import dev.zhishou.notify.Words;
import dev.zhishou.notify.answering.Acknowledge;
import dev.zhishou.notify.answering.Answerable;
import dev.zhishou.notify.sending.Wordings;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.ById;
import dev.zhishou.platform.web.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What lies on one's own page: `GET /messages/mine`, and the answers to it.
@RestController
@RequestMapping("/api/v1/messages")
class MyMessagesController {
  private static final int MOST = 50;
  private static final int BATCH = 100;

  /// So many are looked through at once for what is still of use; the next part goes on from there.
  private static final int FARTHEST = 1_000;

  private final Answerable answerable;
  private final Acknowledge acknowledge;
  private final Wordings wordings;
  private final Clock clock;

  MyMessagesController(
      Answerable answerable, Acknowledge acknowledge, Wordings wordings, Clock clock) {
    this.answerable = answerable;
    this.acknowledge = acknowledge;
    this.wordings = wordings;
    this.clock = clock;
  }

  /// A message on one's page.
  ///
  /// @param page the page that it is about; null: none
  /// @param answer whether it wants to be acknowledged
  /// @param deadEnd whether a ladder has come to its end with it, and nobody has taken it yet
  @Exempt(reason = "one component for each field of a message in the API")
  record MineView(
      UUID id,
      String title,
      String text,
      @Nullable String page,
      @JsonProperty("case") @Nullable UUID caseId,
      String severity,
      boolean answer,
      boolean deadEnd,
      Instant at,
      @Nullable Instant readAt,
      @Nullable Instant acknowledgedAt) {}

  /// What lies there and is still of use, the newest first, 50 at a time; on the first part also
  /// every ladder that came to its end. What has been answered meanwhile takes nobody's place.
  @GetMapping("/mine")
  Page<MineView> mine(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
    UUID after = ById.of(cursor, null).after();
    Instant now = clock.instant();
    Page<MineView> part = part(actor.accountId(), now, after);
    if (after != null) {
      return part;
    }
    List<MineView> all = new ArrayList<>(part.items());
    answerable.everywhere(actor.accountId(), now).forEach(one -> view(one).ifPresent(all::add));
    all.sort(Comparator.comparing(MineView::at).thenComparing(MineView::id).reversed());
    return new Page<>(List.copyOf(all), part.next());
  }

  private Page<MineView> part(AccountId account, Instant now, @Nullable UUID after) {
    List<MineView> items = new ArrayList<>();
    UUID last = after;
    for (int looked = 0; looked < FARTHEST; looked += BATCH) {
      List<Answerable.One> batch = answerable.page(account, now, last, BATCH);
      for (Answerable.One one : batch) {
        if (items.size() == MOST) {
          return new Page<>(items, String.valueOf(last));
        }
        view(one).ifPresent(items::add);
        last = one.id();
      }
      if (batch.size() < BATCH) {
        return new Page<>(items, null);
      }
    }
    return new Page<>(items, String.valueOf(last));
  }

  private Optional<MineView> view(Answerable.One one) {
    return wordings.of(one.message().kind()).flatMap(wording -> view(one, wording));
  }

  private static Optional<MineView> view(Answerable.One one, Wording wording) {
    return wording
        .words(one.message(), one.to(), one.by())
        .map(words -> one.message().drill() ? words.drill() : words)
        .map(words -> view(one, words, one.message().wanted().everywhere()));
  }

  private static MineView view(Answerable.One one, Words words, boolean deadEnd) {
    return new MineView(
        one.id(),
        words.title(),
        words.text(),
        words.page(),
        one.message().subject().caseId(),
        one.message().severity().word(),
        words.answer(),
        deadEnd,
        one.message().span().made(),
        one.read(),
        one.acknowledged());
  }

  @PostMapping("/{id}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(Actor actor, @PathVariable UUID id) {
    answerable.read(own(actor, id).id(), actor.accountId(), clock.instant());
  }

  @PostMapping("/{id}/acknowledgement")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void acknowledged(Actor actor, @PathVariable UUID id) {
    acknowledge.by(own(actor, id).id());
  }

  /// Another's message does not exist.
  private Answerable.One own(Actor actor, UUID id) {
    return answerable
        .one(id)
        .filter(one -> one.to().equals(new Recipient.Account(actor.accountId())))
        .orElseThrow(() -> Problem.notFound().raised());
  }
}
