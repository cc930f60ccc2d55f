package dev.zhishou.access.jdbc;

import dev.zhishou.access.audit.AuditCheck;
import dev.zhishou.access.seal.SealLine;
import dev.zhishou.access.seal.SealedChains;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Sql;
import dev.zhishou.platform.SqlArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The audit log under the day seals.
@Component
class JdbcSealedAudit implements SealedChains {
  @Override
  public String kind() {
    return "audit";
  }

  @Override
  public List<SealLine> ends(Sql everything) {
    return everything
        .of("select seq, hash from audit_head where seq > 0")
        .list(row -> new SealLine(kind(), "log", row.number("seq"), row.bytes("hash")));
  }

  @Override
  public List<Message> broken(Sql everything, List<SealLine> sealed) {
    List<Message> faults = new ArrayList<>(new AuditCheck().faults(everything));
    Map<Long, byte[]> hashes = new HashMap<>();
    everything
        .of("select seq, hash from audit where seq = any (:seqs)")
        .set("seqs", SqlArray.longs(sealed.stream().map(SealLine::seq).toList()))
        .list(row -> hashes.put(row.number("seq"), row.bytes("hash")));
    for (SealLine one : sealed) {
      if (!Arrays.equals(one.hash(), hashes.get(one.seq()))) {
        faults.add(
            new Message(
                "审计记录第 " + one.seq() + " 条与日封不符",
                "audit row " + one.seq() + " is not as it was sealed"));
      }
    }
    return faults;
  }
}
