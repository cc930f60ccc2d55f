package dev.zhishou.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhishou.TestDatabase;
import dev.zhishou.TestServer;
import dev.zhishou.access.Audit;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The audit log is one chain, whoever writes at once; what is done to it afterwards is found.
@Tag("database")
class AuditChainTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final Instant AT = Instant.parse("2026-11-22T01:02:03.456789Z");
  private static final Audit.Bound THREE = new Audit.Bound(3, Duration.ofHours(1));

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.on(DATABASE);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void many_who_write_at_once_make_one_chain_without_a_gap() throws Exception {
    Audit audit = server.part(Audit.class);
    List<Community> all = server.part(Communities.class).all();
    int before = DATABASE.count("audit");
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Boolean>> writers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Community where = all.get(i % all.size());
        writers.add(
            () -> {
              for (int n = 0; n < 25; n++) {
                audit.write(entry(where, "tested", "说明里没有个人信息"), AT);
              }
              return true;
            });
      }
      for (var done : threads.invokeAll(writers)) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(DATABASE.count("audit")).isEqualTo(before + 200);
    assertThat(faults()).isEmpty();
  }

  @Test
  void of_many_who_come_at_once_no_more_get_through_than_may() throws Exception {
    Audit audit = server.part(Audit.class);
    Community where = server.part(Communities.class).find("lanting").orElseThrow();
    var somebody =
        server
            .part(dev.zhishou.access.Accounts.class)
            .byUsername("lanting-desk")
            .orElseThrow()
            .id();
    var entry = new Audit.Entry(where.id(), somebody, "bounded", "x");
    int through = 0;
    try (var threads = Executors.newFixedThreadPool(6)) {
      List<Callable<Boolean>> tries = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        tries.add(() -> audit.writeWithin(entry, THREE, AT).isEmpty());
      }
      for (var one : threads.invokeAll(tries)) {
        through += one.get() ? 1 : 0;
      }
    }
    assertThat(through).isEqualTo(3);
    assertThat(audit.writeWithin(entry, THREE, AT.plusSeconds(600)))
        .contains(Duration.ofMinutes(50));
    assertThat(audit.writeWithin(entry, THREE, AT.plusSeconds(3601))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a row taken out | delete from audit where seq = (select max(seq) - 2 from audit)",
        "the last row taken out | delete from audit where seq = (select max(seq) from audit)",
        "another act in the columns | update audit set act = 'nothing' where seq = (select max(seq) - 2 from audit)",
        "another account | update audit set account_id = null where seq = (select max(seq) - 2 from audit)",
        "another line with its own hash | update audit set line = replace(line, 'signed', 'sighed'),"
            + " hash = sha256(convert_to(replace(line, 'signed', 'sighed'), 'UTF8')), act ="
            + " replace(act, 'signed', 'sighed') where seq = (select max(seq) - 2 from audit)",
      })
  void what_is_done_to_it_is_found(String what, String deed) {
    Audit audit = server.part(Audit.class);
    Community where = server.part(Communities.class).find("lanting").orElseThrow();
    var somebody =
        server
            .part(dev.zhishou.access.Accounts.class)
            .byUsername("lanting-desk")
            .orElseThrow()
            .id();
    for (int i = 0; i < 6; i++) {
      audit.write(new Audit.Entry(where.id(), somebody, "signed-test", "x"), AT);
    }
    assertThat(faults()).isEmpty();
    DATABASE.asOwner("create table kept as select * from audit; " + deed);
    try {
      assertThat(faults()).as(what).isNotEmpty();
    } finally {
      DATABASE.asOwner("delete from audit; insert into audit select * from kept; drop table kept");
    }
    assertThat(faults()).isEmpty();
  }

  private static Audit.Entry entry(Community where, String act, String detail) {
    return new Audit.Entry(where.id(), null, act, where.code(), detail, "原话 " + act);
  }

  private static List<Message> faults() {
    return new AuditCheck().faults(DATABASE.scoped().in(Scope.whole("audit chain test")));
  }
}
