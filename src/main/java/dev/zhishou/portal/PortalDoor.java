package dev.zhishou.portal;

import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.stranger.Strangers;
import dev.zhishou.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// Finds the estate that a page of the portal names. Head office has none.
@Component
class PortalDoor {
  private final Communities communities;
  private final Strangers strangers;

  PortalDoor(Communities communities, Strangers strangers) {
    this.communities = communities;
    this.strangers = strangers;
  }

  /// To look at it.
  Community open(String code) {
    return communities
        .find(code)
        .filter(community -> !community.headOffice())
        .orElseThrow(() -> Problem.notFound().raised());
  }

  /// To send something in: not too often.
  Community enter(String code, HttpServletRequest request) {
    Community community = open(code);
    strangers.admit(community.id(), request.getRemoteAddr());
    return community;
  }

  /// Who came in had a key: it does not count.
  void welcome(Community community, HttpServletRequest request) {
    strangers.welcome(community.id(), request.getRemoteAddr());
  }
}
