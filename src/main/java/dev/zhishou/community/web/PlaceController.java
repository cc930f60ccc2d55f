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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /places`: lobbies, doors, posts, exits and the like, by kind and by words of their labels.
@RestController
@RequestMapping("/api/v1/places")
class PlaceController {
  private final Doorkeeper doorkeeper;
  private final Registers registers;

  PlaceController(Doorkeeper doorkeeper, Registers registers) {
    this.doorkeeper = doorkeeper;
    this.registers = registers;
  }

  /// @param building null: belongs to none
  record PlaceView(
      UUID id, String kind, String label, @Nullable Integer building, @Nullable Integer unit) {
    static PlaceView of(Place place) {
      return new PlaceView(
          place.id(), place.kind().word(), place.label(), place.building(), place.unit());
    }
  }

  @GetMapping
  Page<PlaceView> places(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable List<String> kind,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    String sought = q == null ? "" : q.strip();
    return new Page<>(
        Arrays.stream(Place.Kind.values())
            .filter(one -> kind == null || kind.contains(one.word()))
            .flatMap(one -> registers.places(where.id(), one).stream())
            .filter(place -> place.label().contains(sought))
            .limit(limit)
            .map(PlaceView::of)
            .toList(),
        null);
  }
}
