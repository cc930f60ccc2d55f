package dev.zhishou.casework.erasing;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.NameBasedId;
import dev.zhishou.casework.RunCommands;
import dev.zhishou.casework.Sent;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.store.ErasedValues;
import dev.zhishou.casework.store.Erasure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Before the server listens: what was erased and stands there once more is erased again, on the
/// record of its case. `zhishou restore` starts these parts for it; a database that its owner set
/// back himself is put right by the next start.
@Component
class EraseAgain implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(EraseAgain.class);
  private static final String REASON = "恢复备份后重做的删除 / erased before, done again after a restore";

  private final ErasureList list;
  private final ErasedValues values;
  private final RunCommands commands;

  EraseAgain(ErasureList list, ErasedValues values, RunCommands commands) {
    this.list = list;
    this.values = values;
    this.commands = commands;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<Erasure> listed = list.all();
    if (listed.isEmpty()) {
      return;
    }
    Map<UUID, List<Command.Secret>> again =
        values.standing(listed).stream()
            .collect(
                Collectors.groupingBy(
                    Erasure::caseId,
                    LinkedHashMap::new,
                    Collectors.mapping(
                        one -> new Command.Secret(one.seq(), one.name()), Collectors.toList())));
    again.forEach(this::erase);
    if (!again.isEmpty()) {
      LOG.warn("恢复后重做了 {} 个案件的删除 / erasures done again in {} cases", again.size(), again.size());
    }
  }

  private void erase(UUID caseId, List<Command.Secret> what) {
    UUID id = NameBasedId.v5(caseId, "erase again " + what);
    Sent sent = Sent.of(id, new Command.Erase(what, REASON));
    commands.run(Actor.SYSTEM, caseId, List.of(sent), null);
  }
}
