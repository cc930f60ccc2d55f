package dev.zhishou.duty.web;

import dev.zhishou.Exempt;
import dev.zhishou.access.AccountId;
import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.duty.Establishment;
import dev.zhishou.duty.PlannedHeads;
import dev.zhishou.platform.Problem;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.binder.Organisation;
import dev.zhishou.procedure.binder.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /organisation`: the departments, and the plan of posts beside who holds them; `PUT
/// /organisation/posts/{role}`: another number of planned heads, as a new version (002-020).
@RestController
@RequestMapping("/api/v1")
class OrganisationController {
  private final Doorkeeper doorkeeper;
  private final Accounts accounts;
  private final Binder binder;
  private final Organisation plan;
  private final PlannedHeads planned;
  private final Audit audit;
  private final Clock clock;

  OrganisationController(
      Doorkeeper doorkeeper,
      Accounts accounts,
      Binder binder,
      PlannedHeads planned,
      Audit audit,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.accounts = accounts;
    this.binder = binder;
    this.planned = planned;
    this.audit = audit;
    this.clock = clock;
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
  /// @param versions how the planned number was changed here, the newest first
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
      String source,
      List<HeadsVersion> versions) {}

  record PostHolder(UUID id, String name) {}

  /// @param before how many were planned till then; null: it was not said
  /// @param by name of who changed it
  record HeadsVersion(int number, @Nullable Integer before, int heads, String by, Instant at) {}

  /// @param before what the caller saw; null: not said. Another number stands there now: 412
  record HeadsRequest(
      @Nullable String community,
      @Nullable Integer before,
      @NotNull @Min(0) @Max(999) Integer heads) {}

  @GetMapping("/organisation")
  OrganisationView organisation(
      Actor actor, @RequestParam(required = false) @Nullable String community) {
    return view(doorkeeper.admit(actor, community, Permission.WORK).id());
  }

  @PutMapping("/organisation/posts/{role}")
  OrganisationView plan(
      Actor actor, @PathVariable String role, @Valid @RequestBody HeadsRequest body) {
    CommunityId where = doorkeeper.admit(actor, body.community(), Permission.PLAN_POSTS).id();
    if (!plan.posts().containsKey(role)) {
      throw Problem.notFound().raised();
    }
    var post = new dev.zhishou.access.Role(role);
    List<PlannedHeads.Version> all =
        planned.versions(where).stream().filter(one -> one.role().equals(post)).toList();
    Integer before = Establishment.planned(plan, planned.now(where), post);
    if (!Objects.equals(before, body.before())) {
      throw Problem.stale().raised();
    }
    if (!body.heads().equals(before)) {
      Instant now = clock.instant();
      var version =
          new PlannedHeads.Version(
              post, all.size() + 1, before, body.heads(), actor.accountId(), now);
      if (!planned.add(where, version)) {
        throw Problem.stale().raised();
      }
      audit.write(new Audit.Entry(where, actor.account(), "planned-heads", role), now);
    }
    return view(where);
  }

  private OrganisationView view(CommunityId where) {
    var roles = accounts.rolesIn(where);
    List<PlannedHeads.Version> versions = planned.versions(where);
    Set<AccountId> known = new HashSet<>(roles.keySet());
    versions.forEach(one -> known.add(one.by()));
    var names = accounts.names(known);
    return new OrganisationView(
        plan.departments().entrySet().stream()
            .map(entry -> view(entry.getKey(), entry.getValue()))
            .toList(),
        Establishment.places(plan, planned.now(where), roles).stream()
            .map(place -> view(place, names, versions))
            .toList(),
        binder.reference().kinds().certificates().entrySet().stream()
            .map(one -> new CertificateTitle(one.getKey(), one.getValue()))
            .toList());
  }

  private static DepartmentView view(String id, Organisation.Department one) {
    return new DepartmentView(
        id, one.title(), one.sections(), one.nature(), one.does(), one.aim(), one.source());
  }

  private OrganisationPost view(
      Establishment.Place place,
      Map<AccountId, String> names,
      List<PlannedHeads.Version> versions) {
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
        post.source(),
        versions.stream()
            .filter(one -> one.role().equals(place.role()))
            .map(
                one ->
                    new HeadsVersion(
                        one.number(),
                        one.before(),
                        one.heads(),
                        names.getOrDefault(one.by(), ""),
                        one.at()))
            .toList());
  }
}
