package dev.zhishou.notify.notices.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.notify.notices.Aimed;
import dev.zhishou.notify.notices.FindRecipients;
import dev.zhishou.notify.notices.NoticeSettings;
import dev.zhishou.notify.notices.Recipients;
import dev.zhishou.notify.notices.Target;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `POST /notices/audience`: how many an audience is, before anything is written or sent.
@RestController
@RequestMapping("/api/v1/notices/audience")
class AudienceController {
  private static final int SAMPLE = 12;

  private final Doorkeeper doorkeeper;
  private final TargetReading reading;
  private final FindRecipients recipients;
  private final NoticeSettings settings;
  private final Clock clock;

  AudienceController(
      Doorkeeper doorkeeper,
      TargetReading reading,
      FindRecipients recipients,
      NoticeSettings settings,
      Clock clock) {
    this.doorkeeper = doorkeeper;
    this.reading = reading;
    this.recipients = recipients;
    this.settings = settings;
    this.clock = clock;
  }

  record AudienceRequest(@Nullable String community, @Nullable List<Target> audience) {}

  /// @param byPhone homes in which somebody can be told by phone
  /// @param byPaper homes that only the paper or a ring at the door reaches
  /// @param staff staff and outside parties
  /// @param wide whether a second person approves it
  /// @param sample some of the homes, by their numbers
  record AudienceView(
      int homes,
      int people,
      int byPhone,
      int byPaper,
      int staff,
      boolean wide,
      List<String> sample) {}

  @PostMapping
  AudienceView count(Actor actor, @RequestBody AudienceRequest body) {
    Community where = doorkeeper.admit(actor, body.community(), Permission.WORK);
    Faults faults = new Faults();
    Aimed aimed = reading.read(where, body.audience(), faults);
    faults.refuse();
    Recipients found = recipients.find(where.id(), aimed, clock.instant());
    Recipients.Count count = found.count();
    return new AudienceView(
        count.homes(),
        count.people(),
        count.byPhone(),
        count.homes() - count.byPhone(),
        count.others(),
        settings.wide(count.homes()),
        found.homes().stream().limit(SAMPLE).map(one -> one.home().name()).toList());
  }
}
