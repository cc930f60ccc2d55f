package dev.zhishou.access.seal;

import dev.zhishou.platform.keys.Signing;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Seals what has grown since the last seal.
@Component
public class MakeSeal {
  private final DaySeals seals;
  private final List<SealedChains> chains;
  private final Signing signing;
  private final Clock clock;

  MakeSeal(DaySeals seals, List<SealedChains> chains, Signing signing, Clock clock) {
    this.seals = seals;
    this.chains = chains;
    this.signing = signing;
    this.clock = clock;
  }

  /// Makes one; empty: nothing has grown.
  public Optional<DaySeal> make() {
    return seals.alone(
        sql -> {
          Map<String, Long> sealed = seals.sealed(sql);
          List<SealLine> lines = new ArrayList<>();
          for (SealedChains chain : chains) {
            for (SealLine end : chain.ends(sql)) {
              // A chain that ends before it was sealed is no news but a fault: it is verified.
              if (end.seq() > sealed.getOrDefault(end.kind() + " " + end.id(), 0L)) {
                lines.add(end);
              }
            }
          }
          if (lines.isEmpty()) {
            return Optional.empty();
          }
          Optional<DaySeal> before = seals.last(sql);
          int n = before.map(DaySeal::n).orElse(0) + 1;
          Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
          String text = DaySeal.text(n, now, lines, before.orElse(null));
          DaySeal seal =
              new DaySeal(
                  n,
                  now,
                  text,
                  DaySeal.root(lines),
                  signing.sign(text.getBytes(StandardCharsets.UTF_8)),
                  signing.publicKey());
          seals.keep(sql, seal, lines);
          return Optional.of(seal);
        });
  }
}
