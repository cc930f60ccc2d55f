package dev.zhishou.casework.world;

import dev.zhishou.casework.store.Append;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.casework.store.InMemoryCaseStore;
import dev.zhishou.casework.store.Tail;
import dev.zhishou.platform.Scope;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.DataAccessResourceFailureException;

/// A store whose connection breaks now and then: before a write, or after it and before the answer.
final class FaultyStore implements CaseStore {
  private final InMemoryCaseStore store;
  private final SplittableRandom random;
  boolean faults = true;
  int cut;

  FaultyStore(InMemoryCaseStore store, SplittableRandom random) {
    this.store = store;
    this.random = random;
  }

  private void maybe() {
    if (faults && random.nextInt(12) == 0) {
      cut++;
      throw new DataAccessResourceFailureException("the connection broke");
    }
  }

  @Override
  public boolean append(Append append) {
    maybe();
    boolean written = store.append(append);
    maybe();
    return written;
  }

  @Override
  public <T> T locked(UUID community, UUID lock, Function<Transaction, T> work) {
    maybe();
    T result = store.locked(community, lock, work);
    maybe();
    return result;
  }

  @Override
  public Optional<Tail> tail(Scope scope, UUID caseId, int known) {
    return store.tail(scope, caseId, known);
  }

  @Override
  public List<Append.Secret> secrets(Scope scope, UUID caseId) {
    return store.secrets(scope, caseId);
  }
}
