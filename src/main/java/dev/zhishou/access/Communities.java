package dev.zhishou.access;

import java.util.List;
import java.util.Optional;

/// The communities: every module's scopes. The door for other modules.
public interface Communities {
  /// All communities, head office included, by code.
  List<Community> all();

  /// Makes communities that do not exist yet.
  void make(List<Community> communities);

  /// The community of that id.
  default Optional<Community> byId(CommunityId id) {
    return all().stream().filter(community -> community.id().equals(id)).findFirst();
  }

  /// The community of that id or code.
  default Optional<Community> find(String idOrCode) {
    return all().stream()
        .filter(
            community ->
                community.code().equals(idOrCode)
                    || community.id().toString().equalsIgnoreCase(idOrCode))
        .findFirst();
  }

  /// The community of that id or code, if the actor sees it: what it does not see does not exist.
  default Optional<Community> seenBy(Actor actor, String idOrCode) {
    return find(idOrCode).filter(community -> actor.sees(community.id()));
  }

  /// The estates that the actor sees, by code.
  default List<Community> seenBy(Actor actor) {
    return all().stream()
        .filter(community -> !community.headOffice() && actor.sees(community.id()))
        .toList();
  }

  /// Head office.
  default Optional<Community> headOffice() {
    return all().stream().filter(Community::headOffice).findFirst();
  }
}
