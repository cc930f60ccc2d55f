package dev.zhishou.desk.unread;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.platform.web.Page;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /unread`: what came in and nobody has taken, the oldest first (002-340).
@RestController
class UnreadController {
  private static final int MOST = 200;

  private final Doorkeeper doorkeeper;
  private final UnreadReports reports;
  private final MissedCalls calls;

  UnreadController(Doorkeeper doorkeeper, UnreadReports reports, MissedCalls calls) {
    this.doorkeeper = doorkeeper;
    this.reports = reports;
    this.calls = calls;
  }

  @GetMapping("/api/v1/unread")
  Page<UnreadLine> unread(Actor actor, @RequestParam(required = false) @Nullable String community) {
    Community where = doorkeeper.admit(actor, community, Permission.WORK);
    List<UnreadLine> lines =
        Stream.concat(
                reports.of(actor, where.id(), MOST).stream().map(UnreadLine::of),
                calls.open(where.id(), MOST).stream().map(UnreadLine::of))
            .sorted(Comparator.comparing(UnreadLine::at).thenComparing(UnreadLine::id))
            .limit(MOST)
            .toList();
    return new Page<>(lines, null);
  }
}
