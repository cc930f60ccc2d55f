package dev.zhishou.casework.web;

import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Permission;
import dev.zhishou.platform.feed.Change;
import dev.zhishou.platform.feed.StreamEvent;
import dev.zhishou.platform.feed.StreamHub;
import dev.zhishou.platform.feed.StreamSubscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// What changes on the screens of somebody who works here, as it changes.
@RestController
@RequestMapping("/api/v1/stream")
class StreamController {
  /// Topics that are told under their own name.
  private static final Set<String> TOLD = Set.of("case", "deadline", "notice", "duty");

  private final StreamHub hub;
  private final Accounts accounts;

  StreamController(StreamHub hub, Accounts accounts) {
    this.hub = hub;
    this.accounts = accounts;
  }

  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(
      Actor actor,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
    Set<UUID> working =
        actor.communities().stream()
            .filter(community -> Permission.WORK.allows(actor, new CommunityId(community)))
            .collect(Collectors.toUnmodifiableSet());
    return hub.open(new Listener(actor, working, accounts), lastEventId);
  }

  /// Somebody who listens: told of what lies in the communities where he works.
  private record Listener(Actor actor, Set<UUID> working, Accounts accounts)
      implements StreamSubscriber {
    @Override
    public boolean concerns(Change change) {
      return working.contains(change.community()) && TOLD.contains(change.topic());
    }

    @Override
    public List<StreamEvent> events(List<Change> changes) {
      List<StreamEvent> events = new ArrayList<>();
      for (Change change : changes) {
        String data = data(change);
        events.add(new StreamEvent(change.topic(), data));
        if (change.topic().equals("case")) {
          // Whatever moves a case may move its steps: lists of steps are told with the same row.
          events.add(new StreamEvent("step", data));
        }
      }
      return events;
    }

    private static String data(Change change) {
      return "{\"id\":\""
          + change.id()
          + "\",\"community\":\""
          + change.community()
          + "\",\"seq\":"
          + change.seq()
          + "}";
    }

    @Override
    public boolean mayStay() {
      return actor.account() != null
          && accounts
              .actor(actor.account())
              .filter(now -> now.communities().containsAll(actor.communities()))
              .isPresent();
    }
  }
}
