package dev.zhishou.duty.web;

import dev.zhishou.Exempt;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.duty.Establishment;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.Organisation;
import dev.zhishou.procedure.binder.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /organisation`: the departments, and the plan of posts beside who holds them.
@RestController
@RequestMapping("/api/v1")
class OrganisationController {
  private final Doorkeeper doorkeeper;
  private final Accounts accounts;
  private final Binder binder;
  private final Organisation plan;

  OrganisationController(Doorkeeper doorkeeper, Accounts accounts, Binder binder) {
    this.doorkeeper = doorkeeper;
    this.accounts = accounts;
    this.binder = binder;
    this.plan = Organisation.of(binder);
  }

  /// @param certificates kinds of certificates and their titles, in the order of the binder
  record OrganisationView(
      List<DepartmentView> departments,
      List<OrganisationPost> posts,
      List<CertificateTitle> certificates) {}

  record CertificateTitle(String kind, String title) {}

  record DepartmentView(
      String id,
      String title,
      List<String> sections,
      String nature,
      String does,
      String aim,
      String source) {}

  /// @param above the role above it; null: nobody stands there
  /// @param planned how many are planned; null: not said
  /// @param vacant how many of them are lacking
  /// @param over how many hold it beyond the plan
  @Exempt(reason = "one component for each column of the plan")
  record OrganisationPost(
      String role,
      String title,
      @Nullable String above,
      @Nullable Integer planned,
      List<PostHolder> holders,
      int vacant,
      int over,
      @Nullable String does,
      String source) {}

  record PostHolder(UUID id, String name) {}

  @GetMapping("/organisation")
  OrganisationView organisation(
      Actor actor, @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    var roles = accounts.rolesIn(where.id());
    var names = accounts.names(roles.keySet());
    return new OrganisationView(
        plan.departments().entrySet().stream()
            .map(entry -> view(entry.getKey(), entry.getValue()))
            .toList(),
        Establishment.places(plan, roles).stream().map(place -> view(place, names)).toList(),
        binder.reference().kinds().certificates().entrySet().stream()
            .map(one -> new CertificateTitle(one.getKey(), one.getValue()))
            .toList());
  }

  private static DepartmentView view(String id, Organisation.Department one) {
    return new DepartmentView(
        id, one.title(), one.sections(), one.nature(), one.does(), one.aim(), one.source());
  }

  private OrganisationPost view(Establishment.Place place, Map<AccountId, String> names) {
    String id = place.role().id();
    Organisation.Post post = Objects.requireNonNull(plan.posts().get(id));
    Role role = binder.reference().roles().get(id);
    return new OrganisationPost(
        id,
        role == null ? id : role.title(),
        role == null ? null : role.above(),
        place.planned(),
        place.holders().stream()
            .map(one -> new PostHolder(one.value(), names.getOrDefault(one, "")))
            .toList(),
        place.vacant(),
        place.over(),
        post.does().isEmpty() ? null : post.does(),
        post.source());
  }
}
