package dev.zhishou.community.file;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.community.Person;
import dev.zhishou.community.Residents;
import dev.zhishou.platform.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who may answer somebody about his data, and the record of it.
@Component
class Answering {
  private final Communities communities;
  private final Residents residents;
  private final Audit audit;
  private final Clock clock;

  Answering(Communities communities, Residents residents, Audit audit, Clock clock) {
    this.communities = communities;
    this.residents = residents;
    this.audit = audit;
    this.clock = clock;
  }

  /// Whom it is about, and where.
  record Found(Community where, Person person) {}

  /// Where nobody of that id is to be seen there is nothing; who may not answer him is refused.
  Found admit(Actor actor, UUID id) {
    for (Community where : communities.seenBy(actor)) {
      Person person =
          Permission.SEE_PERSONAL.allows(actor, where.id())
              ? residents.person(where.id(), id).orElse(null)
              : null;
      if (person != null) {
        if (!Permission.ERASE.allows(actor, where.id())) {
          throw Doorkeeper.refused(Permission.ERASE).raised();
        }
        return new Found(where, person);
      }
    }
    throw Problem.notFound().raised();
  }

  /// Puts on record what was done.
  ///
  /// @param detail codes only
  /// @param said the reason in one's own words; null: none is asked for
  void write(Actor actor, Found found, String act, String detail, @Nullable String said) {
    audit.write(
        new Audit.Entry(
            found.where().id(), actor.account(), act, found.person().id().toString(), detail, said),
        now());
  }

  Instant now() {
    return clock.instant();
  }
}
