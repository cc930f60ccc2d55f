package dev.zhishou.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The disk with the data folder runs full, as seen over HTTP.
@Tag("database")
class DiskFullTest {
  private static final byte[] PDF =
      ("%PDF-1.7\n" + "0123456789abcdef".repeat(20_000)).getBytes(StandardCharsets.US_ASCII);

  @Test
  void calls_are_told_so_and_when_there_is_room_again_nothing_is_lost() throws Exception {
    try (DataFolder folder = DataFolder.fresh()) {
      Path disk = Files.createDirectory(folder.path().resolve("disk"));
      Process mount =
          new ProcessBuilder(
                  "mount", "-t", "tmpfs", "-o", "size=400m,mode=0755", "tmpfs", disk.toString())
              .redirectErrorStream(true)
              .start();
      Assumptions.assumeTrue(mount.waitFor() == 0, "mounting a small disk is not allowed here");
      try (TestServer server = TestServer.on(disk)) {
        full(server, disk);
      } finally {
        assertThat(new ProcessBuilder("umount", disk.toString()).start().waitFor()).isZero();
      }
    }
  }

  private static void full(TestServer server, Path disk) throws Exception {
    Desk desk = new Desk(server.port(), "lanting-desk");
    String lift = desk.lift(3).path("id").asString();
    AtomicBoolean stop = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> work = new ArrayList<>();
      work.add(threads.submit(() -> until(stop, () -> desk.note(lift))));
      work.add(threads.submit(() -> until(stop, desk::open)));
      await().atMost(Duration.ofSeconds(30)).until(() -> desk.acknowledged() > 10);

      Path filler = disk.resolve("filler");
      fill(filler);
      await().atMost(Duration.ofSeconds(90)).until(() -> desk.troubles().size() >= 3);
      Caller.Answer upload = put(desk);
      assertThat(upload.status()).as(upload.body()).isIn(503, 507);
      assertThat(upload.json().path("code").asString()).isIn("database-away", "disk-full");
      Files.delete(filler);

      int before = desk.acknowledged();
      await().atMost(Duration.ofSeconds(90)).until(() -> desk.acknowledged() > before + 20);
      stop.set(true);
      for (Future<?> each : work) {
        each.get();
      }
    }
    desk.holds(lift);
    for (Insistent.Trouble trouble : desk.troubles()) {
      Caller.Answer answer = trouble.answer();
      assertThat(answer.status()).as(answer.body()).isEqualTo(503);
      assertThat(answer.retryAfter()).isBetween(1L, 30L);
      assertThat(answer.body()).doesNotContain("Exception", "dev.zhishou", "org.", "postgres");
    }
    assertThat(put(desk).status()).isEqualTo(201);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Caller.anonymous(server.port()).call("GET", "/actuator/health", null).status()
                    == 200);
  }

  private static void until(AtomicBoolean stop, Runnable deed) {
    while (!stop.get()) {
      deed.run();
    }
  }

  private static Caller.Answer put(Desk desk) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(PDF);
    return desk.caller().put("/api/v1/evidence/" + HexFormat.of().formatHex(digest), PDF);
  }

  private static void fill(Path filler) throws IOException {
    try (var file = new RandomAccessFile(filler.toFile(), "rw")) {
      var block = new byte[64 << 10];
      while (true) {
        file.write(block);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
  }
}
