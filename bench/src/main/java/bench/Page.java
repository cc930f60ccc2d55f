package bench;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/**
 * An open page: reads `GET /stream` and notes what it is told of one topic, and when. A bare socket, so
 * that listening costs little of the processor that is measured.
 */
final class Page implements AutoCloseable {
  private static final String DATA = "data:{\"id\":\"";
  private static final String SEQ = "\"seq\":";
  private static final int ID = 36;

  final int node;
  final UUID community;
  private final Socket socket;
  private final CountDownLatch greeted = new CountDownLatch(1);
  private final List<Heard> heard = new ArrayList<>();
  private final String event;
  private volatile boolean keeps;

  /**
   * @param id of the case, or of the message
   * @param at milliseconds since 1970
   */
  record Heard(UUID id, int seq, double at) {}

  Page(OursHttp.Door door, int node, UUID community) throws IOException {
    this(door, node, community, "case");
  }

  /** @param topic what it notes: {@code case}, {@code notice} */
  Page(OursHttp.Door door, int node, UUID community, String topic) throws IOException {
    this.node = node;
    this.community = community;
    this.event = "event:" + topic;
    URI address = URI.create(door.base + "/stream");
    socket = new Socket(address.getHost(), address.getPort());
    String request =
        "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: text/event-stream\r\nCookie: %s\r\n\r\n"
            .formatted(address.getPath(), address.getHost(), door.cookies());
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    Thread.ofVirtual().start(this::read);
  }

  /** Until it stands in the feed: from then on it is told what changes. */
  void await() throws InterruptedException {
    greeted.await();
  }

  /** Whether to note what is heard. */
  void keep(boolean wanted) {
    keeps = wanted;
  }

  List<Heard> heard() {
    synchronized (heard) {
      return List.copyOf(heard);
    }
  }

  private void read() {
    try (var in = new BufferedInputStream(socket.getInputStream())) {
      String status = line(in);
      if (!status.contains(" 200")) {
        throw new IllegalStateException(status);
      }
      for (String header = line(in); !header.isEmpty(); header = line(in)) {}
      var lines = new BufferedReader(new InputStreamReader(new Chunks(in), StandardCharsets.UTF_8));
      boolean wanted = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id:")) {
          greeted.countDown();
        } else if (line.startsWith("event:")) {
          wanted = line.equals(event);
        } else if (wanted && keeps && line.startsWith(DATA)) {
          note(line);
        }
      }
    } catch (IOException closed) {
      greeted.countDown();
    }
  }

  private void note(String line) {
    Instant now = Instant.now();
    UUID id = UUID.fromString(line.substring(DATA.length(), DATA.length() + ID));
    int from = line.indexOf(SEQ) + SEQ.length();
    int seq = Integer.parseInt(line.substring(from, line.indexOf('}', from)));
    synchronized (heard) {
      heard.add(new Heard(id, seq, now.getEpochSecond() * 1e3 + now.getNano() / 1e6));
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** The body of a chunked answer. */
  private static final class Chunks extends InputStream {
    private final InputStream in;
    private int left;
    private boolean begun;

    Chunks(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (left == 0) {
        if (begun) {
          line(in);
        }
        begun = true;
        String size = line(in);
        left = size.isEmpty() ? 0 : Integer.parseInt(size, 16);
        if (left == 0) {
          return -1;
        }
      }
      int read = in.read(bytes, from, Math.min(length, left));
      left -= Math.max(read, 0);
      return read;
    }
  }
}
