package dev.zhishou.access;

import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Stands at the edge of the web: finds the community that a call names and asks the permission.
/// What the actor does not see does not exist (404).
@Component
public class Doorkeeper {
  private final Communities communities;

  Doorkeeper(Communities communities) {
    this.communities = communities;
  }

  /// The community of that id or code.
  ///
  /// @param idOrCode null or empty: the only estate that the actor sees
  /// @throws Problem.Raised 404 outside the actor's communities, 403 without the permission, 422
  ///     when none is named and there are several
  public Community admit(Actor actor, @Nullable String idOrCode, Permission permission) {
    Community community =
        idOrCode == null || idOrCode.isBlank()
            ? only(actor)
            : communities.seenBy(actor, idOrCode).orElseThrow(() -> Problem.notFound().raised());
    return switch (permission.judge(actor, community.id())) {
      case ALLOWED -> community;
      case DENIED -> throw refused(permission).raised();
      case HIDDEN -> throw Problem.notFound().raised();
    };
  }

  /// Whether the actor may do it at head office, and so everywhere.
  public boolean headOffice(Actor actor, Permission permission) {
    return communities
        .headOffice()
        .map(office -> permission.allows(actor, office.id()))
        .orElse(false);
  }

  /// The refusal of a permission.
  public static Problem refused(Permission permission) {
    return Problem.forbidden(
        new Message("您的岗位不能" + permission.chinese(), "Your roles may not " + permission.english()));
  }

  private Community only(Actor actor) {
    var seen = communities.seenBy(actor);
    if (seen.size() == 1) {
      return seen.getFirst();
    }
    throw Problem.invalid(
            java.util.List.of(
                new Problem.Fault(
                    "?community", "required", new Message("请指明小区", "Name the community"))))
        .raised();
  }
}
