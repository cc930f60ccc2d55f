package dev.zhishou.casework.engine;

import dev.zhishou.procedure.model.Value;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the words of a module's act mean at the moment of the doing: names are read, money is
/// exact.
public sealed interface Meant {
  /// Nothing beyond the word itself.
  record Bare() implements Meant {}

  /// A notice.
  ///
  /// @param to for whom, each word of the file
  /// @param report that the case began with; null: none
  record Told(List<To> to, @Nullable UUID report) implements Meant {}

  /// For whom.
  ///
  /// @param value what is answered under the word; null: it is no answer
  /// @param selected the rows of the selection that it names
  record To(String word, @Nullable Value value, List<String> selected) {}

  /// Money in.
  ///
  /// @param payer the word: a role, a contact kind, an answer
  /// @param payerId the id that the word names; null: it names none
  /// @param home of the case; null: it has none
  /// @param fen how much; null: the amount is not known
  record Sum(String payer, @Nullable String payerId, @Nullable String home, @Nullable Long fen)
      implements Meant {}

  /// Money back.
  ///
  /// @param less what is kept of it, a sum for each row of the list
  /// @param continued ids of the cases that this one goes on with, as its opening names them
  /// @param home of the case; null: it has none
  record Back(List<Long> less, List<String> continued, @Nullable String home) implements Meant {}

  /// A thing in custody.
  ///
  /// @param label what the file calls it
  /// @param scope the run of the innermost stage that holds all steps about it; empty: the case
  /// @param piece the row that the step is about; null: the whole of it
  /// @param pieces of how many rows it consists; 0: of none that are listed
  record Thing(String label, String scope, @Nullable String piece, int pieces) implements Meant {}

  /// What is to stand in the register of a household. What was given before this call is sealed
  /// here, and opened for the module that acts.
  ///
  /// @param home whose; null: not known
  /// @param out whether those named move out; else they are there from now on
  /// @param said who is named, in the order of the file
  record Household(@Nullable String home, boolean out, List<Said> said) implements Meant {}

  /// Somebody who is named.
  ///
  /// @param as `owner`, `owner_before`, `head`, `emergency`, `family`, `tenant`
  /// @param name a text, or sealed; null: only the number is said
  /// @param phone likewise; null: none is said
  /// @param phoneBefore the number that it was; null: none is said
  record Said(
      String as, @Nullable Value name, @Nullable Value phone, @Nullable Value phoneBefore) {}
}
