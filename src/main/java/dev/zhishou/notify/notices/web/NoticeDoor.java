package dev.zhishou.notify.notices.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.notify.notices.MassNotice;
import dev.zhishou.notify.notices.Notices;
import dev.zhishou.notify.notices.WriteNotices;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Finds the notice that a call names, if the caller may do this with it. What belongs to a
/// community that he does not see does not exist.
@Component
class NoticeDoor {
  private final Doorkeeper doorkeeper;
  private final Communities communities;
  private final Notices notices;

  private final ReadCase readCase;

  NoticeDoor(Doorkeeper doorkeeper, Communities communities, Notices notices, ReadCase readCase) {
    this.doorkeeper = doorkeeper;
    this.communities = communities;
    this.notices = notices;
    this.readCase = readCase;
  }

  /// Whether the actor may know of it: what a confidential case told is for those who know of that.
  boolean shows(Actor actor, MassNotice notice) {
    UUID caseId = notice.aim().caseId();
    return caseId == null || !readCase.hides(actor, caseId);
  }

  /// A notice and its community.
  record Found(MassNotice notice, Community community) {}

  Found admit(Actor actor, UUID id, Permission permission) {
    List<UUID> seen = communities.seenBy(actor).stream().map(where -> where.id().value()).toList();
    MassNotice notice =
        (seen.isEmpty() ? java.util.Optional.<MassNotice>empty() : notices.read(seen, id))
            .filter(one -> shows(actor, one))
            .orElseThrow(Faults::unknown);
    return new Found(notice, doorkeeper.admit(actor, notice.community().toString(), permission));
  }

  /// What a deed made of it.
  static MassNotice done(WriteNotices.Outcome outcome) {
    return switch (outcome) {
      case WriteNotices.Outcome.Done(MassNotice notice) -> notice;
      case WriteNotices.Outcome.Refused(WriteNotices.Why why) -> throw refused(why);
    };
  }

  private static Problem.Raised refused(WriteNotices.Why why) {
    return switch (why) {
      case UNKNOWN -> Faults.unknown();
      case TAKEN -> conflict("id-taken", "这个编号已用于别的通知", "The id belongs to another notice");
      case NOT_NOW ->
          conflict("not-now", "通知现在的状态不能这样做", "The notice has come too far, or not far enough");
      case SELF ->
          conflict("self-approval", "自己写的通知由别人批准", "Somebody else approves what you wrote");
      case UNAPPROVED ->
          conflict(
              "unapproved",
              "发给的户数多，先由另一人批准",
              "It goes to many homes: a second person approves it first");
      case NOBODY -> conflict("nobody", "没有人会收到", "Nobody would get it");
    };
  }

  private static Problem.Raised conflict(String code, String zh, String en) {
    return Problem.of(code, 409, new Message(zh, en)).raised();
  }
}
