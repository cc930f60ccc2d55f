package dev.zhishou.community.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhishou.Exempt;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.community.HouseholdChange;
import dev.zhishou.community.Households;
import dev.zhishou.community.Registers;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.ById;
import dev.zhishou.platform.web.Page;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /homes/{id}/changes`: what cases changed in the register of a household. It says ids; who
/// is meant is said by `GET /people`, to who may see personal values.
@RestController
class HouseholdController {
  private final Doorkeeper doorkeeper;
  private final Registers registers;
  private final Households households;

  HouseholdController(Doorkeeper doorkeeper, Registers registers, Households households) {
    this.doorkeeper = doorkeeper;
    this.registers = registers;
    this.households = households;
  }

  /// @param change `comes`, `goes`, `rings`, `heads` or `filed`
  /// @param person whom it is about; null: nobody
  /// @param run the step of the case
  /// @param by who settled the step; null: the system
  @Exempt(reason = "one component for each key of a line in the interface")
  record ChangeView(
      UUID id,
      String change,
      @Nullable UUID person,
      @Nullable String livesAs,
      @JsonProperty("case") UUID caseId,
      String run,
      @Nullable UUID by,
      Instant at) {}

  @GetMapping("/api/v1/homes/{id}/changes")
  Page<ChangeView> changes(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String community,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    if (registers.home(where.id(), id).isEmpty()) {
      throw Problem.notFound().raised();
    }
    ById part = ById.of(cursor, limit);
    Page<HouseholdChange> page =
        part.page(
            households.history(where.id(), id, part.after(), part.limit()), HouseholdChange::id);
    return new Page<>(page.items().stream().map(HouseholdController::view).toList(), page.next());
  }

  private static ChangeView view(HouseholdChange one) {
    return new ChangeView(
        one.id(),
        one.kind().word(),
        one.person(),
        one.livesAs() == null ? null : one.livesAs().word(),
        one.origin().caseId(),
        one.origin().run(),
        one.origin().account(),
        one.origin().at());
  }
}
