package dev.zhishou.community.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.Permission;
import dev.zhishou.community.Registers;
import dev.zhishou.platform.Problem;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET /things/{id}`: the home, the equipment or the place whose code somebody scanned.
@RestController
@RequestMapping("/api/v1/things")
class ThingController {
  private final Communities communities;
  private final Registers registers;

  ThingController(Communities communities, Registers registers) {
    this.communities = communities;
    this.registers = registers;
  }

  /// @param kind `home`, `equipment` or `place`
  /// @param community the code of the one it belongs to
  record ThingView(UUID id, String kind, String label, String community) {}

  @GetMapping("/{id}")
  ThingView thing(Actor actor, @PathVariable UUID id) {
    return communities.seenBy(actor).stream()
        .filter(where -> Permission.WORK.allows(actor, where.id()))
        .flatMap(where -> in(where, id).stream())
        .findFirst()
        .orElseThrow(() -> Problem.notFound().raised());
  }

  private Optional<ThingView> in(Community where, UUID id) {
    return registers
        .equipment(where.id(), id)
        .map(found -> view(id, "equipment", found.label(), where))
        .or(
            () ->
                registers
                    .place(where.id(), id)
                    .map(found -> view(id, "place", found.label(), where)))
        .or(
            () ->
                registers
                    .home(where.id(), id)
                    .map(found -> view(id, "home", found.label(), where)));
  }

  private static ThingView view(UUID id, String kind, String label, Community where) {
    return new ThingView(id, kind, label, where.code());
  }
}
