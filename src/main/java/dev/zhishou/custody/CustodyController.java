package dev.zhishou.custody;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.zhishou.Exempt;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.ById;
import dev.zhishou.platform.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /custody`, `GET /custody/{id}`: what is in custody, and through whose hands it went.
@RestController
@RequestMapping("/api/v1/custody")
class CustodyController {
  private final Doorkeeper doorkeeper;
  private final Communities communities;
  private final Custody custody;
  private final ReadCase reading;

  CustodyController(
      Doorkeeper doorkeeper, Communities communities, Custody custody, ReadCase reading) {
    this.doorkeeper = doorkeeper;
    this.communities = communities;
    this.custody = custody;
    this.reading = reading;
  }

  /// A thing as it stands.
  ///
  /// @param label what the procedure of the case calls it
  /// @param sealed whether an unbroken seal is on it
  /// @param drill nothing real: it was practised
  /// @param since when it came to where it is
  /// @param pieces of how many it consists; null: not said
  @Exempt(reason = "one component for each field of a thing in the API")
  record ThingInCustody(
      UUID id,
      @JsonProperty("case") UUID caseId,
      String label,
      String state,
      boolean sealed,
      boolean drill,
      Instant since,
      @Nullable Integer pieces) {}

  /// A thing with its chain, from the first hand-over.
  record ChainView(@JsonUnwrapped ThingInCustody thing, List<CustodyLink> chain) {}

  /// @param piece the row of the case's list; null: the whole of it
  /// @param run the step of the case
  /// @param by who settled the step; null: the system
  record CustodyLink(
      String deed, @Nullable String piece, String run, @Nullable UUID by, Instant at) {}

  @GetMapping
  Page<ThingInCustody> things(
      Actor actor,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    State only = state == null ? null : State.of(state).orElseThrow(CustodyController::noState);
    ById part = ById.of(cursor, limit);
    Page<Thing> page =
        part.page(custody.things(where.id().value(), only, part.after(), part.limit()), Thing::id);
    return new Page<>(
        page.items().stream()
            .filter(thing -> told(actor, thing))
            .map(CustodyController::view)
            .toList(),
        page.next());
  }

  @GetMapping("/{id}")
  ChainView thing(Actor actor, @PathVariable UUID id) {
    List<UUID> seen =
        communities.seenBy(actor).stream()
            .filter(where -> Permission.WORK.allows(actor, where.id()))
            .map(where -> where.id().value())
            .toList();
    if (seen.isEmpty()) {
      throw Problem.notFound().raised();
    }
    Thing thing =
        custody
            .thing(seen, id)
            .filter(one -> told(actor, one))
            .orElseThrow(() -> Problem.notFound().raised());
    return new ChainView(
        view(thing), custody.chain(seen, id).stream().map(CustodyController::view).toList());
  }

  /// Not what a case brought in of which the actor may not know.
  private boolean told(Actor actor, Thing thing) {
    return !reading.hides(actor, thing.origin().caseId());
  }

  private static Problem.Raised noState() {
    Message what =
        new Message(
            "只有 kept、sealed、opened、released、moved、disposed",
            "One of kept, sealed, opened, released, moved, disposed");
    return Problem.invalid(List.of(new Problem.Fault("?state", "unknown", what))).raised();
  }

  private static ThingInCustody view(Thing thing) {
    return new ThingInCustody(
        thing.id(),
        thing.origin().caseId(),
        thing.origin().label(),
        thing.standing().state().word(),
        thing.standing().sealed(),
        thing.origin().drill(),
        thing.since(),
        thing.pieces() == 0 ? null : thing.pieces());
  }

  private static CustodyLink view(HandOver link) {
    return new CustodyLink(link.deed().word(), link.piece(), link.run(), link.account(), link.at());
  }
}
