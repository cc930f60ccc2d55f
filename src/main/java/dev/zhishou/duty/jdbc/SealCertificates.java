package dev.zhishou.duty.jdbc;

import dev.zhishou.duty.Certificate;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Scoped;
import dev.zhishou.platform.keys.Sealing;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Seals the numbers of certificates that an earlier release wrote plainly, once, as the server
/// starts.
@Component
class SealCertificates {
  private final Scoped scoped;
  private final Sealing sealing;

  SealCertificates(Scoped scoped, Sealing sealing) {
    this.scoped = scoped;
    this.sealing = sealing;
  }

  private record Plain(UUID id, String number) {}

  @EventListener(ApplicationReadyEvent.class)
  void seal() {
    scoped.transaction(
        Scope.whole("sealing the numbers of certificates"),
        sql -> {
          List<Plain> plain =
              sql.of(
                      """
                      select id, number from certificate where number_sealed is null
                      for update skip locked
                      """)
                  .list(row -> new Plain(row.uuid("id"), row.text("number")));
          for (Plain one : plain) {
            sql.of("update certificate set number = :shown, number_sealed = :sealed where id = :id")
                .set("shown", Certificate.masked(one.number()))
                .set("sealed", sealing.seal(one.number(), JdbcRosters.place(one.id())))
                .set("id", one.id())
                .update();
          }
          return plain.size();
        });
  }
}
