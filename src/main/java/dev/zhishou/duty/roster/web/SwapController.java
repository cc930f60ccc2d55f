package dev.zhishou.duty.roster.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.access.Role;
import dev.zhishou.duty.roster.Finding;
import dev.zhishou.duty.swap.AnswerSwap;
import dev.zhishou.duty.swap.CarryOutSwap;
import dev.zhishou.duty.swap.OfferTurn;
import dev.zhishou.duty.swap.Swap;
import dev.zhishou.duty.swap.Swapping;
import dev.zhishou.duty.swap.Swaps;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `GET, POST /swaps`, `POST /swaps/{id}/answer`: turns that change hands.
@RestController
@RequestMapping("/api/v1/swaps")
class SwapController {
  private static final Problem NOT_NOW =
      Problem.of(
          "swap-over", 409, new Message("这个班已经不能这样换了", "That turn can no longer be swapped so"));

  private final Doorkeeper doorkeeper;
  private final Swaps swaps;
  private final OfferTurn offer;
  private final AnswerSwap answer;
  private final CarryOutSwap carry;
  private final SwapViews views;
  private final Clock clock;

  SwapController(
      Doorkeeper doorkeeper,
      Swaps swaps,
      OfferTurn offer,
      AnswerSwap answer,
      CarryOutSwap carry,
      SwapViews views,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.swaps = swaps;
    this.offer = offer;
    this.answer = answer;
    this.carry = carry;
    this.views = views;
    this.clock = clock;
  }

  /// A turn of one's own that is offered.
  ///
  /// @param account who is asked; left out: whoever has the role
  record SwapRequest(
      @Nullable String community,
      @Nullable String role,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable UUID account) {}

  /// What is said to it.
  ///
  /// @param deed `agree`, `decline`, `take-back`, `confirm`, `refuse`
  /// @param reason the manager's, for what becomes worse by it
  record SwapAnswer(
      @Nullable String community,
      @JsonProperty("do") @Nullable String deed,
      @Nullable String reason) {}

  /// Those whose turn is not over, as far as they concern the caller; who writes rosters sees all.
  @GetMapping
  Page<SwapView> swaps(Actor actor, @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    Instant now = clock.instant();
    return new Page<>(views.views(actor, swaps.since(where.id(), now), now), null);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SwapView offerTurn(Actor actor, @RequestBody SwapRequest body) {
    Community where = doorkeeper.admit(actor, body.community(), Permission.WORK);
    String role = body.role();
    Instant from = body.from();
    Instant to = body.to();
    List<Problem.Fault> faults = new ArrayList<>();
    required(faults, "/role", role);
    required(faults, "/from", from);
    required(faults, "/to", to);
    if (role == null || from == null || to == null) {
      throw Problem.invalid(faults).raised();
    }
    AccountId asked = body.account() == null ? null : new AccountId(body.account());
    return told(actor, offer.offer(actor, where.id(), new Role(role), from, to, asked));
  }

  @PostMapping("/{id}/answer")
  SwapView answerSwap(Actor actor, @PathVariable UUID id, @RequestBody SwapAnswer body) {
    Community where = doorkeeper.admit(actor, body.community(), Permission.WORK);
    String deed = body.deed() == null ? "" : body.deed();
    return told(
        actor,
        switch (deed) {
          case "agree" -> answer.agree(actor, where.id(), id);
          case "decline" -> answer.decline(actor, where.id(), id);
          case "take-back" -> answer.takeBack(actor, where.id(), id);
          case "refuse" -> answer.refuse(actor, where.id(), id);
          case "confirm" -> carry.confirm(actor, where.id(), id, body.reason());
          default ->
              new Swapping.Faulty(
                  List.of(Weeks.fault("/do", "option", "没有这个做法", "There is no such deed")));
        });
  }

  private SwapView told(Actor actor, Swapping outcome) {
    return switch (outcome) {
      case Swapping.Done(Swap swap) ->
          views.views(actor, List.of(swap), clock.instant()).getFirst();
      case Swapping.Unknown u -> throw Problem.notFound().raised();
      case Swapping.NotNow n -> throw NOT_NOW.raised();
      case Swapping.NotYours(Message why) -> throw Problem.forbidden(why).raised();
      case Swapping.Faulty(List<Problem.Fault> faults) -> throw Problem.invalid(faults).raised();
      case Swapping.Open(List<Finding> open) -> throw views.refused(open).raised();
    };
  }

  private static void required(List<Problem.Fault> faults, String pointer, @Nullable Object value) {
    if (value == null) {
      faults.add(Weeks.fault(pointer, "required", "必填", "Required"));
    }
  }
}
