package dev.zhishou.casework.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Permission;
import dev.zhishou.access.Presence;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.running.Writing;
import dev.zhishou.platform.feed.Change;
import dev.zhishou.platform.feed.StreamEvent;
import dev.zhishou.platform.feed.StreamHub;
import dev.zhishou.platform.feed.StreamSubscriber;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
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
  private static final Set<String> TOLD = Set.of("case", "deadline", "notice", "duty", "unread");

  private final StreamHub hub;
  private final ReadCase readCase;

  StreamController(StreamHub hub, ReadCase readCase) {
    this.hub = hub;
    this.readCase = readCase;
  }

  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(
      Actor actor,
      Presence presence,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
    return hub.open(listener(actor, presence, id -> !readCase.hides(actor, id)), lastEventId);
  }

  /// @param presence what is asked at each heartbeat: session, token, roles
  /// @param confided whether he may know of a confidential case; asked for no other
  static StreamSubscriber listener(Actor actor, Presence presence, Predicate<UUID> confided) {
    Set<UUID> working =
        actor.communities().stream()
            .filter(community -> Permission.WORK.allows(actor, new CommunityId(community)))
            .collect(Collectors.toUnmodifiableSet());
    return new Listener(
        working,
        confided,
        () ->
            presence
                .now()
                .filter(now -> now.communities().containsAll(actor.communities()))
                .isPresent());
  }

  /// Somebody who listens: told of what lies in the communities where he works.
  ///
  /// @param still whether he is let in yet and sees what he saw
  private record Listener(Set<UUID> working, Predicate<UUID> confided, BooleanSupplier still)
      implements StreamSubscriber {
    @Override
    public boolean concerns(Change change) {
      return working.contains(change.community()) && TOLD.contains(told(change));
    }

    @Override
    public List<StreamEvent> events(List<Change> changes) {
      List<StreamEvent> events = new ArrayList<>();
      for (Change change : changes) {
        if (!told(change).equals(change.topic()) && !confided.test(change.id())) {
          continue;
        }
        String data = data(change);
        events.add(new StreamEvent(told(change), data));
        if (told(change).equals("case")) {
          // Whatever moves a case may move its steps: lists of steps are told with the same row.
          events.add(new StreamEvent("step", data));
        }
      }
      return events;
    }

    /// As the page hears it: of a confidential case the same, for those who may know of it.
    private static String told(Change change) {
      String topic = change.topic();
      return topic.startsWith(Writing.CONFIDENTIAL)
          ? topic.substring(Writing.CONFIDENTIAL.length())
          : topic;
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
      return still.getAsBoolean();
    }
  }
}
