package dev.zhishou.casework.machine;

import dev.zhishou.casework.store.CaseIndex;
import dev.zhishou.platform.Scope;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// All cases of a community that are open by a procedure, however many: read a batch at a time, the
/// newest first, so that a case which closes meanwhile moves none of the others.
@Component
class EveryOpenCase {
  private static final int BATCH = 200;

  private final CaseIndex index;

  EveryOpenCase(CaseIndex index) {
    this.index = index;
  }

  Stream<CaseIndex.Row> of(UUID community, String procedure) {
    Scope scope = Scope.of(community);
    var open = new CaseIndex.Filter("open", procedure, null, null, false);
    return Stream.iterate(
            index.cases(scope, open, null, BATCH),
            batch -> !batch.isEmpty(),
            batch -> {
              CaseIndex.Row last = batch.getLast();
              var after = new CaseIndex.After(last.openedAt(), last.id(), "");
              return batch.size() < BATCH ? List.of() : index.cases(scope, open, after, BATCH);
            })
        .flatMap(List::stream);
  }
}
