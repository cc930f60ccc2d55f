package dev.zhishou.community.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.community.estate.Profiles;
import dev.zhishou.procedure.binder.Binder;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/estate`: the profile of an estate, and what kinds of contacts its procedures may call.
@RestController
@RequestMapping("/api/v1/estate")
class EstateController {
  private final Doorkeeper doorkeeper;
  private final Profiles profiles;
  private final Binder binder;
  private final Audit audit;
  private final Clock clock;

  EstateController(
      Doorkeeper doorkeeper, Profiles profiles, Binder binder, Audit audit, Clock clock) {
    this.doorkeeper = doorkeeper;
    this.profiles = profiles;
    this.binder = binder;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  EstateView estate(Actor actor, @RequestParam(required = false) @Nullable String community) {
    return view(doorkeeper.admit(actor, community, Permission.WORK));
  }

  @PutMapping
  EstateView write(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @Valid @RequestBody ProfileBody body) {
    Community where = doorkeeper.admit(actor, community, Permission.KEEP_ESTATE);
    Instant now = clock.instant();
    profiles.write(where.id(), body.profile(), now);
    audit.write(new Audit.Entry(where.id(), actor.account(), "wrote-estate", where.code()), now);
    return view(where);
  }

  private EstateView view(Community where) {
    return EstateView.of(
        where, profiles.of(where.id()), binder.reference().kinds().contacts().entrySet());
  }
}
