package dev.zhishou.desk.alerts;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.desk.Listenings;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/alerts/listening`: whose warnings count in a community, and where it lies. Who sets its
/// figures sets this too.
@RestController
class ListeningController {
  private final Doorkeeper doorkeeper;
  private final Listenings listenings;
  private final Audit audit;
  private final Clock clock;

  ListeningController(Doorkeeper doorkeeper, Listenings listenings, Audit audit, Clock clock) {
    this.doorkeeper = doorkeeper;
    this.listenings = listenings;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/api/v1/alerts/listening")
  ListeningView listening(Actor actor, @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    return ListeningView.of(listenings.of(where.id()));
  }

  @PutMapping("/api/v1/alerts/listening")
  ListeningView set(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @Valid @RequestBody ListeningView body) {
    Community where = doorkeeper.admit(actor, community, Permission.SET_FIGURES);
    Instant now = clock.instant();
    listenings.set(where.id(), body.listening(), now);
    audit.write(new Audit.Entry(where.id(), actor.account(), "set-listening", where.code()), now);
    return ListeningView.of(listenings.of(where.id()));
  }
}
