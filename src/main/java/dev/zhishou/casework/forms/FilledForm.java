package dev.zhishou.casework.forms;

import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.spi.Papers;
import dev.zhishou.procedure.model.Ask;
import dev.zhishou.procedure.model.Form;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A form as it stands: it shows the case's answers of now, under the number that it was given when
/// it was first written (Meaning 16).
///
/// @param written its number and revision
/// @param entries who wrote in it, in the order of the case
/// @param files what its answers are photos or files of, in the order of the form
public record FilledForm(
    CaseState.Written written,
    Form form,
    List<Field> fields,
    List<Entry> entries,
    List<Signature> signatures,
    List<Attached> files) {

  /// What stands in a field.
  ///
  /// @param answer in the API's form; null: nothing stands there
  /// @param text as it is printed; empty: nothing, or not for this reader
  /// @param withheld whether there is an answer that this reader may not see
  /// @param table the rows of a list; null: it is none
  public record Field(
      String name,
      Ask ask,
      @Nullable JsonNode answer,
      String text,
      boolean withheld,
      Papers.@Nullable Table table) {}

  /// Who signed it, or still has to.
  ///
  /// @param as the place to sign, in words
  /// @param name null: nobody has signed there, or the name is not for this reader
  /// @param at null: nobody has signed there
  /// @param image hash of what was drawn; null: nothing was, or it is not for this reader
  /// @param withheld whether the name is masked and a drawing is not shown
  public record Signature(
      String as,
      @Nullable String name,
      @Nullable Instant at,
      @Nullable String image,
      boolean withheld) {
    /// Somebody of the house, by his account, without a drawing; or nobody yet.
    static Signature plain(String as, @Nullable String name, @Nullable Instant at) {
      return new Signature(as, name, at, null, false);
    }

    /// Who signed, as it is printed: a masked name says that there is a signature.
    String who() {
      if (name == null || name.isEmpty()) {
        return "已签";
      }
      return withheld ? "已签（" + name + "）" : name;
    }
  }

  /// A photo or file that an answer is.
  ///
  /// @param question what it was taken for
  /// @param hash SHA-256 in hex
  /// @param name who answered; null: the name is not known
  /// @param at when
  public record Attached(String question, String hash, @Nullable String name, Instant at) {}

  /// A step that wrote in it, or gave what stands in it.
  ///
  /// @param step what was done
  /// @param name who did it; null: the name is not known
  /// @param at when
  /// @param said what was answered then of the fields that were answered several times; empty: none
  public record Entry(String step, @Nullable String name, Instant at, String said) {}
}
