package dev.zhishou.notify.web;

import dev.zhishou.Exempt;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Communities;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.notify.Fault;
import dev.zhishou.notify.channel.Gateway;
import dev.zhishou.notify.channel.Gateways;
import dev.zhishou.notify.channel.Result;
import dev.zhishou.notify.channel.SentLog;
import dev.zhishou.notify.channel.TryOut;
import dev.zhishou.notify.sending.Courier;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.time.Clock;
import java.time.Instant;
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

/// What a gateway carries: a test, its log, and what is to be carried again.
@RestController
@RequestMapping("/api/v1/gateways/{id}")
class GatewayWorkController {
  private static final int MOST = 50;

  private final Doorkeeper doorkeeper;
  private final Communities communities;
  private final Gateways gateways;
  private final TryOut tryOut;
  private final SentLog log;
  private final Courier courier;
  private final Clock clock;

  GatewayWorkController(
      Doorkeeper doorkeeper,
      Communities communities,
      Gateways gateways,
      TryOut tryOut,
      SentLog log,
      Courier courier,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.communities = communities;
    this.gateways = gateways;
    this.tryOut = tryOut;
    this.log = log;
    this.courier = courier;
    this.clock = clock;
  }

  /// @param to number or address; null for a group
  record TestRequest(@Nullable String to) {}

  /// @param outcome `delivered`, `accepted`, `failed`, `later`
  record TestView(String outcome, @Nullable String why, @Nullable String detail) {}

  @PostMapping("/test")
  TestView test(Actor actor, @PathVariable UUID id, @RequestBody TestRequest typed) {
    Gateway gateway = own(actor, id);
    String to = typed.to() == null ? "" : typed.to().strip();
    if (gateway.kind().personal() && !to.matches("[0-9+]{5,20}") && !ReachController.address(to)) {
      throw Problem.invalid(
              List.of(
                  new Problem.Fault(
                      "/to", "required", new Message("填写号码或邮箱", "A number or an address"))))
          .raised();
    }
    return switch (tryOut.send(gateway, to)) {
      case Result.Delivered d -> new TestView("delivered", null, null);
      case Result.Accepted a -> new TestView("accepted", null, null);
      case Result.Failed(Fault why) -> new TestView("failed", why.code().word(), why.detail());
      case Result.Later(Fault why) -> new TestView("later", why.code().word(), why.detail());
    };
  }

  /// @param kind of the message
  /// @param state how the delivery stands now
  @Exempt(reason = "one component for each field of a try in the API")
  record TriedView(
      UUID id,
      UUID delivery,
      String kind,
      Instant at,
      int millis,
      String outcome,
      @Nullable String why,
      @Nullable String detail,
      String state) {}

  record LogView(List<TriedView> items, @Nullable UUID next) {}

  @GetMapping("/log")
  LogView log(
      Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID before) {
    own(actor, id);
    List<TriedView> items =
        log.tried(id, before, MOST).stream().map(GatewayWorkController::view).toList();
    return new LogView(items, items.size() < MOST ? null : items.getLast().id());
  }

  private static TriedView view(SentLog.Tried one) {
    Fault why = one.how().why();
    return new TriedView(
        one.id(),
        one.delivery(),
        one.kind(),
        one.how().at(),
        one.how().millis(),
        one.how().outcome(),
        why == null ? null : why.code().word(),
        why == null ? null : why.detail(),
        one.state().word());
  }

  /// Carried again under the same id; 409 when it is on its way or worth nothing any more.
  @PostMapping("/log/{delivery}/again")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void again(Actor actor, @PathVariable UUID id, @PathVariable UUID delivery) {
    own(actor, id);
    if (!log.again(id, delivery, clock.instant())) {
      throw Problem.of("not-again", 409, new Message("不能重发", "It cannot be sent again")).raised();
    }
    courier.wake();
  }

  private Gateway own(Actor actor, UUID id) {
    Gateway one =
        gateways.one(id).map(Gateways.Kept::gateway).orElseThrow(() -> Problem.notFound().raised());
    String where = communities.byId(new CommunityId(one.community())).orElseThrow().code();
    doorkeeper.admit(actor, where, Permission.RUN_ACCOUNTS);
    return one;
  }
}
