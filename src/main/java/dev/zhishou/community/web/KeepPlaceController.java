package dev.zhishou.community.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.community.Place;
import dev.zhishou.community.Registers;
import dev.zhishou.community.estate.WriteRegisters;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `PUT, DELETE /places/{id}`: public places, places to gather, and the exits and stairs of the
/// buildings. Buildings, doors, posts and points of patrols belong to the plan of the estate and
/// are not changed one by one.
@RestController
@RequestMapping("/api/v1/places/{id}")
class KeepPlaceController {
  private static final Set<Place.Kind> WRITTEN =
      Set.of(Place.Kind.PUBLIC, Place.Kind.ASSEMBLY, Place.Kind.EXIT, Place.Kind.STAIRS);

  private final Doorkeeper doorkeeper;
  private final Registers registers;
  private final WriteRegisters writing;
  private final Audit audit;
  private final Clock clock;

  KeepPlaceController(
      Doorkeeper doorkeeper,
      Registers registers,
      WriteRegisters writing,
      Audit audit,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.registers = registers;
    this.writing = writing;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param building of an exit or stairs; null: belongs to none
  record PlaceBody(
      @NotNull @Pattern(regexp = "public|assembly|exit|stairs") String kind,
      @NotBlank @Size(max = 80) String label,
      @Min(1) @Max(9999) @Nullable Integer building,
      @Min(1) @Max(9999) @Nullable Integer unit) {}

  @PutMapping
  PlaceController.PlaceView keep(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String community,
      @Valid @RequestBody PlaceBody body) {
    Community where = doorkeeper.admit(actor, community, Permission.KEEP_ESTATE);
    Place.Kind kind = Place.Kind.of(body.kind());
    if (body.building() == null
        && (kind == Place.Kind.EXIT || kind == Place.Kind.STAIRS || body.unit() != null)) {
      throw Problem.invalid(
              List.of(
                  new Problem.Fault(
                      "/building", "required", new Message("请写是哪一号楼", "Say of which building"))))
          .raised();
    }
    mayChange(where, id);
    Place place = new Place(id, kind, body.label().strip(), body.building(), body.unit());
    if (!writing.keep(where.id(), place)) {
      throw Problem.notFound().raised();
    }
    write(actor, where, "kept-place", id);
    return PlaceController.PlaceView.of(place);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.KEEP_ESTATE);
    mayChange(where, id);
    if (!writing.removePlace(where.id(), id)) {
      throw Problem.notFound().raised();
    }
    write(actor, where, "removed-place", id);
  }

  private void mayChange(Community where, UUID id) {
    registers
        .place(where.id(), id)
        .filter(place -> !WRITTEN.contains(place.kind()))
        .ifPresent(
            place -> {
              throw Problem.forbidden(
                      new Message(
                          "楼栋、门口、岗位和巡更点随小区图纸，不能单个改",
                          "Buildings, doors, posts and patrol points belong to the plan of the"
                              + " estate"))
                  .raised();
            });
  }

  private void write(Actor actor, Community where, String act, UUID id) {
    audit.write(new Audit.Entry(where.id(), actor.account(), act, id.toString()), clock.instant());
  }
}
