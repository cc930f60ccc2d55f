package dev.zhishou.community.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.community.Place;
import dev.zhishou.community.Registers;
import dev.zhishou.platform.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /places`: lobbies, doors, posts and the like, found by words of their labels.
@RestController
@RequestMapping("/api/v1/places")
class PlaceController {
  private final Doorkeeper doorkeeper;
  private final Registers registers;

  PlaceController(Doorkeeper doorkeeper, Registers registers) {
    this.doorkeeper = doorkeeper;
    this.registers = registers;
  }

  record PlaceView(UUID id, String label) {}

  @GetMapping
  Page<PlaceView> places(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    String sought = q == null ? "" : q.strip();
    return new Page<>(
        Arrays.stream(Place.Kind.values())
            .flatMap(kind -> registers.places(where.id(), kind).stream())
            .filter(place -> place.label().contains(sought))
            .limit(limit)
            .map(place -> new PlaceView(place.id(), place.label()))
            .toList(),
        null);
  }
}
