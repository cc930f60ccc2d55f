package dev.zhishou.casework.web;

import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Permission;
import dev.zhishou.platform.feed.Change;
import dev.zhishou.platform.feed.StreamEvent;
import dev.zhishou.platform.feed.StreamHub;
import dev.zhishou.platform.feed.StreamSubscriber;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.session.SessionRepository;
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
  private final SessionRepository<?> sessions;

  StreamController(StreamHub hub, Accounts accounts, SessionRepository<?> sessions) {
    this.hub = hub;
    this.accounts = accounts;
    this.sessions = sessions;
  }

  @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(
      Actor actor,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      HttpServletRequest request) {
    HttpSession session = actor.kind() == Actor.Kind.PERSON ? request.getSession(false) : null;
    return hub.open(listener(actor, session == null ? null : session.getId()), lastEventId);
  }

  /// @param session by which he is signed in; null: a token speaks
  StreamSubscriber listener(Actor actor, @Nullable String session) {
    Set<UUID> working =
        actor.communities().stream()
            .filter(community -> Permission.WORK.allows(actor, new CommunityId(community)))
            .collect(Collectors.toUnmodifiableSet());
    return new Listener(
        working,
        () ->
            (session == null || sessions.findById(session) != null)
                && accounts
                    .actor(actor.accountId())
                    .filter(now -> now.communities().containsAll(actor.communities()))
                    .isPresent());
  }

  /// Somebody who listens: told of what lies in the communities where he works.
  ///
  /// @param still whether he is signed in yet and sees what he saw
  private record Listener(Set<UUID> working, BooleanSupplier still) implements StreamSubscriber {
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
      return still.getAsBoolean();
    }
  }
}
