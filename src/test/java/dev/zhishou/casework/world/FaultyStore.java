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
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/// The store as nodes reach it: the line breaks or the node ends before a write, or after it.
final class FaultyStore implements CaseStore {
  private static final int ONE_IN = 40;

  /// A node ends in the middle of what it does. An error, so that nothing in the product catches
  /// it.
  static final class NodeDown extends Error {
    private static final long serialVersionUID = 1L;

    NodeDown(String where) {
      super(where, null, false, false);
    }
  }

  private final InMemoryCaseStore store;
  private final SplittableRandom random;
  private final Planted planted;
  private boolean faults = true;
  private InMemoryCaseStore.@Nullable Saved beforeLast;

  FaultyStore(InMemoryCaseStore store, SplittableRandom random, Planted planted) {
    this.store = store;
    this.random = random;
    this.planted = planted;
  }

  boolean on() {
    return faults;
  }

  void faults(boolean on) {
    faults = on;
  }

  /// Another server takes over that never got the last write.
  ///
  /// @return false: there is nothing to lose
  boolean failover() {
    if (beforeLast == null) {
      return false;
    }
    store.restore(beforeLast);
    beforeLast = null;
    return true;
  }

  private void perhaps(String where) {
    if (faults && random.nextInt(ONE_IN) == 0) {
      if (random.nextInt(3) == 0) {
        throw new NodeDown(where);
      }
      throw new DataAccessResourceFailureException("the line broke " + where);
    }
  }

  @Override
  public boolean append(Append append) {
    perhaps("before append");
    InMemoryCaseStore.Saved before = store.save();
    boolean written = planted.append(store, append);
    if (written) {
      beforeLast = before;
    }
    perhaps("after append, before the answer");
    return written;
  }

  @Override
  public <T> T locked(UUID community, @Nullable UUID lock, Function<Transaction, T> work) {
    InMemoryCaseStore.Saved before = store.save();
    T result =
        store.locked(
            community,
            lock,
            transaction -> {
              T done = work.apply(transaction);
              perhaps("before commit");
              return done;
            });
    beforeLast = before;
    perhaps("after commit, before the answer");
    return result;
  }

  @Override
  public Optional<Tail> tail(Scope scope, UUID caseId, int known) {
    perhaps("while reading");
    return store.tail(scope, caseId, known);
  }

  @Override
  public List<Append.Secret> secrets(Scope scope, UUID caseId) {
    return store.secrets(scope, caseId);
  }
}
