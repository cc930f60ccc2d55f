package dev.zhishou.casework.store;

import dev.zhishou.platform.Scope;
import dev.zhishou.platform.Sql;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Keeps events, what is private beside them, and the rows projected from them.
public interface CaseStore {
  /// Writes everything of `append`, or nothing: one statement, one round trip, one commit.
  ///
  /// @return false when a case was moved by somebody else meanwhile
  boolean append(Append append);

  /// Runs `work` in one transaction, with the case's row locked first: its append cannot clash.
  ///
  /// @param lock the case; null when one is only opened
  /// @throws KeyTaken when an open case has the key of one that is to be opened
  <T> T locked(UUID community, @Nullable UUID lock, Function<Transaction, T> work);

  /// Where the case stands, with its events after `known`.
  ///
  /// @return empty when the scope has no such case
  Optional<Tail> tail(Scope scope, UUID caseId, int known);

  /// What is private of a case, sealed.
  List<Append.Secret> secrets(Scope scope, UUID caseId);

  /// Another open case has the key.
  final class KeyTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Says so, with the cause.
    public KeyTaken(@Nullable Throwable cause) {
      super("an open case has this key", cause);
    }
  }

  /// What may be done while the case is locked.
  interface Transaction {
    /// Where the case stands, with its events after `known`.
    Optional<Tail> tail(UUID caseId, int known);

    /// What is private of a case, sealed.
    List<Append.Secret> secrets(UUID caseId);

    /// The last number drawn; whoever asks holds the counter until the end of the transaction.
    int lastNumber(String form, int year);

    /// Moves the counter.
    void drawn(String form, int year, int last);

    /// The open case with this key.
    Optional<UUID> openCase(String key);

    /// The number of a case of this community.
    String number(UUID caseId);

    /// Writes; a clash is a bug here.
    void append(Append append);

    /// Takes the key of a call that opens something; before anything else is locked.
    Repeat begin(Key key);

    /// Keeps what the call opened.
    void answered(Key key, int status, UUID opened);

    /// For the module that acts in this transaction.
    Sql sql();
  }

  /// A call that may be repeated.
  ///
  /// @param request digest of what is asked
  record Key(UUID account, String key, byte[] request) {}

  /// What a key says about a call.
  sealed interface Repeat {
    /// Not seen before.
    record Fresh() implements Repeat {}

    /// Done before: this came of it.
    record Done(int status, UUID opened) implements Repeat {}

    /// The key was used for something else.
    record Other() implements Repeat {}
  }
}
