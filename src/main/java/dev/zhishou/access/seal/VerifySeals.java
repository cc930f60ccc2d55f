package dev.zhishou.access.seal;

import dev.zhishou.platform.Message;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.keys.Signing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Proves the seals: each is signed by this house, follows the one before, is over its lines, and
/// what the lines name is still there as it was.
@Component
public class VerifySeals {
  private final DaySeals seals;
  private final List<SealedChains> chains;
  private final Signing signing;

  VerifySeals(DaySeals seals, List<SealedChains> chains, Signing signing) {
    this.seals = seals;
    this.chains = chains;
    this.signing = signing;
  }

  /// A copy that lay outside the house.
  public record Copy(int n, String root) {}

  /// What was found.
  ///
  /// @param faults empty: all is well
  /// @param count how many seals were looked at
  public record Found(List<Message> faults, int count) {
    /// @param faults empty: all is well
    public Found {
      faults = List.copyOf(faults);
    }
  }

  /// Looks at all of them.
  ///
  /// @param copies what stands outside; empty: nothing to compare with
  public Found look(Sql everything, List<Copy> copies) {
    List<Message> faults = new ArrayList<>();
    List<DaySeals.Kept> all = seals.all(everything);
    DaySeal before = null;
    for (DaySeals.Kept kept : all) {
      one(kept, before, faults);
      before = kept.seal();
    }
    for (SealedChains chain : chains) {
      List<SealLine> lines =
          all.stream()
              .flatMap(kept -> kept.lines().stream())
              .filter(line -> line.kind().equals(chain.kind()))
              .toList();
      faults.addAll(chain.broken(everything, lines));
    }
    faults.addAll(CompareCopies.differing(all, copies));
    return new Found(faults, all.size());
  }

  private void one(DaySeals.Kept kept, @Nullable DaySeal before, List<Message> faults) {
    DaySeal seal = kept.seal();
    int n = before == null ? 1 : before.n() + 1;
    if (seal.n() != n) {
      fault(faults, n, "缺失", "is missing");
    }
    String should =
        DaySeal.text(
            seal.n(),
            seal.madeAt(),
            kept.lines().size(),
            DaySeal.root(kept.lines()),
            before == null ? null : DaySeal.sha256(before.text()));
    if (!should.equals(seal.text()) || !DaySeal.root(kept.lines()).equals(seal.root())) {
      fault(faults, seal.n(), "与其内容不符", "differs from what it is over");
    }
    byte[] text = seal.text().getBytes(StandardCharsets.UTF_8);
    if (!Arrays.equals(seal.publicKey(), signing.publicKey())
        || !Signing.verifies(signing.publicKey(), text, seal.signature())) {
      fault(faults, seal.n(), "签名不是本机构的", "is not signed by this house");
    }
  }

  private static void fault(List<Message> faults, int n, String chinese, String english) {
    faults.add(new Message("第 " + n + " 号日封 " + chinese, "day seal " + n + " " + english));
  }
}
