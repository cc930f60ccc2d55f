package dev.zhishou.notify.outside.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.notify.outside.GiveSteps;
import dev.zhishou.notify.outside.StepKeys;
import dev.zhishou.notify.outside.StepLink;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Links by which people outside do one step of a case: made, listed, taken back.
@RestController
@RequestMapping("/api/v1/cases/{id}/step-links")
class StepLinkController {
  private final ReadCase readCase;
  private final GiveSteps giveSteps;
  private final StepKeys keys;
  private final Clock clock;

  StepLinkController(ReadCase readCase, GiveSteps giveSteps, StepKeys keys, Clock clock) {
    this.readCase = readCase;
    this.giveSteps = giveSteps;
    this.keys = keys;
    this.clock = clock;
  }

  /// A link that was just made.
  ///
  /// @param path on this server; told this once
  /// @param url the whole link; null: the server does not know under which address it is reached,
  ///     and nothing was sent
  record MadeLinkView(StepLinkView link, String path, @Nullable String url) {}

  record StepLinksView(List<StepLinkView> items) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  MadeLinkView give(Actor actor, @PathVariable UUID id, @Valid @RequestBody StepLinkBody body) {
    GiveSteps.Given given =
        giveSteps.give(actor, seen(actor, id), body.step(), body.guest(), body.lasts());
    return switch (given) {
      case GiveSteps.Given.Made(StepLink link) ->
          new MadeLinkView(
              StepLinkView.of(link, clock.instant()), keys.path(link.id()), keys.url(link.id()));
      case GiveSteps.Given.Refused(GiveSteps.Why why) -> throw problem(why).raised();
    };
  }

  @GetMapping
  StepLinksView list(Actor actor, @PathVariable UUID id) {
    return new StepLinksView(
        giveSteps.of(seen(actor, id)).stream()
            .map(link -> StepLinkView.of(link, clock.instant()))
            .toList());
  }

  @DeleteMapping("/{link}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(Actor actor, @PathVariable UUID id, @PathVariable UUID link) {
    if (!giveSteps.revoke(actor, seen(actor, id), link)) {
      throw Problem.notFound().raised();
    }
  }

  private ReadCase.Seen seen(Actor actor, UUID id) {
    return readCase.read(actor, id).orElseThrow(() -> Problem.notFound().raised());
  }

  private static Problem problem(GiveSteps.Why why) {
    return switch (why) {
      case NO_SUCH_STEP ->
          Problem.of(
              "no-such-step", 404, new Message("没有这一步,或还没有开始", "There is no such step open"));
      case NOT_NOW ->
          Problem.of("not-now", 409, new Message("这一步现在不能办", "This cannot be done now"));
      case NOT_BY_LINK ->
          Problem.of(
              "not-by-link",
              409,
              new Message(
                  "这一步要本公司的人在场、签名或查登记,不能由外部人员用链接办",
                  "Somebody of the house must be there, sign or look something up: not by a link"));
      case NOT_YOURS -> Doorkeeper.refused(Permission.ACT_FOR_OTHERS);
    };
  }
}
