package bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A provider of SMS that answers no faster than its rate allows: each call has its turn, one after
 * the other, and waits for it.
 */
final class Sms implements AutoCloseable {
  private final HttpServer server;
  private final long each;
  private final AtomicLong turn = new AtomicLong();
  private final AtomicInteger taken = new AtomicInteger();
  private volatile long first;
  private volatile long last;

  Sms(double perSecond) throws IOException {
    each = (long) (1e9 / perSecond);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/send";
  }

  int taken() {
    return taken.get();
  }

  /** What came a second, from the first to the last. */
  double rate() {
    return (taken.get() - 1) / ((last - first) / 1e9);
  }

  private void take(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    long now = System.nanoTime();
    long mine = turn.updateAndGet(before -> Math.max(now, before + each));
    while (System.nanoTime() < mine) {
      LockSupport.parkNanos(mine - System.nanoTime());
    }
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
    last = System.nanoTime();
    if (taken.incrementAndGet() == 1) {
      first = last;
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
