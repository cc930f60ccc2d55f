package dev.zhishou.access.register;

import dev.zhishou.access.AccountId;
import dev.zhishou.access.signin.Secret;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How something about an account went.
public sealed interface Outcome {
  /// It is done.
  ///
  /// @param link with which the person sets his password; null: none was made
  record Done(AccountId account, @Nullable Secret link) implements Outcome {}

  /// There is no such account where the actor runs accounts, or no such link.
  record NotThere() implements Outcome {}

  /// The actor may not do it to this account.
  record Refused(Message why) implements Outcome {}

  /// Something is not as it must be.
  record Faulty(List<Problem.Fault> faults) implements Outcome {}

  /// A single fault.
  static Outcome faulty(String pointer, String code, String chinese, String english) {
    return new Faulty(List.of(new Problem.Fault(pointer, code, new Message(chinese, english))));
  }
}
