package dev.zhishou.notify.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.Dangerous;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.notify.ChannelKind;
import dev.zhishou.notify.channel.Gateway;
import dev.zhishou.notify.channel.Gateways;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.NewId;
import dev.zhishou.platform.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `/gateways`: the ways out of the house, made by who runs accounts and operation.
@RestController
@RequestMapping("/api/v1/gateways")
class GatewayController {
  private final Doorkeeper doorkeeper;
  private final Communities communities;
  private final Gateways gateways;
  private final GatewayForms forms;
  private final Audit audit;
  private final Clock clock;

  GatewayController(
      Doorkeeper doorkeeper,
      Communities communities,
      Gateways gateways,
      GatewayForms forms,
      Audit audit,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.communities = communities;
    this.gateways = gateways;
    this.forms = forms;
    this.audit = audit;
    this.clock = clock;
  }

  /// All that the caller may run.
  ///
  /// @param reaches whether a critical call reaches more than open screens
  record GatewaysView(List<GatewayView> items, boolean reaches) {}

  @GetMapping
  GatewaysView all(Actor actor) {
    if (!Permission.RUN_ACCOUNTS.allowsAnywhere(actor)) {
      throw Doorkeeper.refused(Permission.RUN_ACCOUNTS).raised();
    }
    List<Gateways.Kept> kept = gateways.all();
    boolean reaches =
        kept.stream()
            .filter(one -> one.off() == null)
            .anyMatch(one -> one.gateway().kind() != ChannelKind.WEBHOOK);
    return new GatewaysView(
        kept.stream()
            .filter(one -> runs(actor, one))
            .map(one -> GatewayViews.of(one, false))
            .toList(),
        reaches);
  }

  private static boolean runs(Actor actor, Gateways.Kept one) {
    return Permission.RUN_ACCOUNTS.allows(
        actor, new dev.zhishou.access.CommunityId(one.gateway().community()));
  }

  @PostMapping
  @Dangerous
  @ResponseStatus(HttpStatus.CREATED)
  GatewayView make(Actor actor, @RequestBody GatewayView typed) {
    return kept(actor, NewId.at(clock.instant()), typed, Optional.empty(), "made-gateway");
  }

  @PutMapping("/{id}")
  @Dangerous
  GatewayView change(Actor actor, @PathVariable UUID id, @RequestBody GatewayView typed) {
    return kept(actor, id, typed, Optional.of(own(actor, id)), "changed-gateway");
  }

  private GatewayView kept(
      Actor actor, UUID id, GatewayView typed, Optional<Gateway> old, String act) {
    ChannelKind kind =
        old.map(Gateway::kind)
            .or(() -> ChannelKind.of(typed.channel()))
            .orElseThrow(() -> fault("/channel", "没有这种渠道", "No such channel"));
    Community where = whose(actor, kind, typed.community());
    String name = typed.name().strip();
    double rate = Objects.requireNonNullElse(typed.perSecond(), 5.0);
    int position = Objects.requireNonNullElse(typed.position(), 1);
    if (name.isEmpty() || name.length() > 60) {
      throw fault("/name", "名称 1 到 60 个字", "A name of 1 to 60 characters");
    }
    if (!(rate > 0 && rate <= 1_000) || position < 1 || position > 99) {
      throw fault("/per_second", "速率 0 到 1000,次序 1 到 99", "Up to 1000 a second, position 1 to 99");
    }
    var settings = forms.read(kind, typed, old.map(Gateway::settings).orElse(null));
    gateways.keep(
        new Gateway(id, where.id().value(), kind, name, position, rate, settings), clock.instant());
    written(actor, where, act, id);
    return GatewayViews.of(gateways.one(id).orElseThrow(), old.isEmpty());
  }

  /// Providers belong to head office; a group or a program to a community, or to all.
  private Community whose(Actor actor, ChannelKind kind, @Nullable String community) {
    Community office = communities.headOffice().orElseThrow();
    boolean own = kind.group() && community != null && !community.isBlank();
    return doorkeeper.admit(actor, own ? community : office.code(), Permission.RUN_ACCOUNTS);
  }

  @PostMapping("/{id}/off")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void off(Actor actor, @PathVariable UUID id) {
    Gateway one = own(actor, id);
    gateways.off(id, "by-hand", clock.instant());
    written(actor, community(one), "switched-off-gateway", id);
  }

  @DeleteMapping("/{id}")
  @Dangerous
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(Actor actor, @PathVariable UUID id) {
    Gateway one = own(actor, id);
    gateways.remove(id, clock.instant());
    written(actor, community(one), "removed-gateway", id);
  }

  private Gateway own(Actor actor, UUID id) {
    Gateway one =
        gateways.one(id).map(Gateways.Kept::gateway).orElseThrow(() -> Problem.notFound().raised());
    doorkeeper.admit(actor, community(one).code(), Permission.RUN_ACCOUNTS);
    return one;
  }

  private Community community(Gateway one) {
    return communities.byId(new dev.zhishou.access.CommunityId(one.community())).orElseThrow();
  }

  private void written(Actor actor, Community where, String act, UUID id) {
    audit.write(new Audit.Entry(where.id(), actor.account(), act, id.toString()), clock.instant());
  }

  private static Problem.Raised fault(String where, String chinese, String english) {
    return Problem.invalid(
            List.of(new Problem.Fault(where, "invalid", new Message(chinese, english))))
        .raised();
  }
}
