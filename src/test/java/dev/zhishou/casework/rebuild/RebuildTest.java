package dev.zhishou.casework.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.Commands;
import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Caller;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `zhishou rebuild` as the operator calls it.
@Tag("database")
class RebuildTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private record Told(int status, String out) {}

  @Test
  void what_was_damaged_is_told_and_mended_and_what_is_whole_stays() {
    try (TestServer server = TestServer.on(DATABASE)) {
      Caller desk = Caller.signedIn(server.port(), "lanting-desk");
      for (int i = 0; i < 2; i++) {
        Caller.Answer answer =
            desk.call(
                "POST",
                "/api/v1/cases",
                "{\"procedure\": \"general-emergency\", \"community\": \"lanting\", \"answers\": {}}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
      }
    }
    DATABASE.asOwner("insert into case_home select community_id, 'h1', case_id from case_head");
    assertThat(rebuild().out()).contains("home h1: named → -");
    assertThat(DATABASE.count("case_home")).isZero();
    Told whole = rebuild();
    assertThat(whole.out()).contains("2 cases checked, all equal");
    assertThat(whole.status()).isZero();
    int steps = DATABASE.count("case_step");

    DATABASE.asOwner(
        "update case_head set status = 'closed', title = 'x' where number like '%-0001'");
    DATABASE.asOwner("delete from case_head where number like '%-0002'");
    DATABASE.asOwner("delete from case_step where run in (select max(run) from case_step)");
    DATABASE.asOwner("update case_step set state = 'done', due_at = null");
    Told mended = rebuild();
    assertThat(mended.status()).isEqualTo(1);
    assertThat(mended.out())
        .contains("status: closed → open", "title: x → ", "number: - → LT-", "step ", "rebuilt");
    assertThat(DATABASE.count("case_step")).isEqualTo(steps);
    assertThat(DATABASE.count("case_head where status = 'open'")).isEqualTo(2);

    Told again = rebuild();
    assertThat(again.out()).contains("2 cases checked, all equal");
    assertThat(again.status()).isZero();
  }

  private static Told rebuild() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    int status =
        Commands.run(
            List.of("rebuild", "--data", DATABASE.data().toString(), "--database", DATABASE.url()),
            print,
            print);
    return new Told(status, out.toString(StandardCharsets.UTF_8));
  }
}
