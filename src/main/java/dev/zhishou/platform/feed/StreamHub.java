package dev.zhishou.platform.feed;

import dev.zhishou.platform.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The open pages of this node. `id:` of an event is `<installation>.<snapshot>`: a page that comes
/// back with it is told what it missed, or `reset` when that cannot be said any more.
public final class StreamHub implements AutoCloseable {
  private final Feed feed;
  private final String installation;
  private final Set<OpenStream> streams = ConcurrentHashMap.newKeySet();

  /// Tells the pages what this feed tells.
  public StreamHub(Feed feed, Installation installation) {
    this.feed = feed;
    this.installation = installation.id().toString();
    feed.listen(this::tell);
  }

  /// Opens a stream.
  ///
  /// @param lastEventId the header `Last-Event-ID`; null on a first visit
  public SseEmitter open(StreamSubscriber subscriber, @Nullable String lastEventId) {
    var emitter = new SseEmitter(0L);
    greet(emitter);
    var stream = new OpenStream(subscriber, emitter, installation);
    emitter.onCompletion(() -> forget(stream));
    emitter.onError(e -> forget(stream));
    streams.add(stream);
    feed.join(new Feed.Joiner(snapshot(lastEventId), stream::joined));
    Thread.ofVirtual()
        .name("stream")
        .start(
            () -> {
              try {
                stream.write();
              } finally {
                forget(stream);
              }
            });
    return emitter;
  }

  /// The request's own thread writes first, and so commits the headers: the stream's thread would
  /// write them while the filters around the request still do.
  private static void greet(SseEmitter emitter) {
    try {
      emitter.send(SseEmitter.event().comment("open"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How many pages are open on this node.
  public int size() {
    return streams.size();
  }

  /// Ends all streams; the pages come back to whichever node answers.
  @Override
  public void close() {
    streams.forEach(OpenStream::close);
  }

  private void tell(List<Change> changes) {
    String position = feed.position();
    for (OpenStream stream : streams) {
      stream.tell(changes, position);
    }
  }

  private void forget(OpenStream stream) {
    stream.close();
    streams.remove(stream);
  }

  /// The snapshot that a page stands at; a foreign or broken id is one that nobody knows.
  private String snapshot(@Nullable String lastEventId) {
    if (lastEventId == null || lastEventId.isBlank()) {
      return "";
    }
    return lastEventId.startsWith(installation + ".")
        ? lastEventId.substring(installation.length() + 1)
        : "foreign";
  }
}
