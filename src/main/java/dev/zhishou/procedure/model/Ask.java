package dev.zhishou.procedure.model;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// One question.
///
/// @param name how conditions, forms and the API call it
/// @param text what is asked, in words
/// @param bounds whether and within what it must be answered
/// @param options the choices in order, key to label; empty unless type is CHOICE
/// @param columns the columns of a list; empty unless type is LIST
/// @param source where it comes from and who may see it
public record Ask(
    String name,
    String text,
    AnswerType type,
    Bounds bounds,
    SequencedMap<String, String> options,
    SequencedMap<String, Ask> columns,
    Source source) {

  /// @param required the condition under which it must be answered; null: it may be left open.
  ///     `required: true` is the condition `true`
  /// @param min least number, moment or how many (rows, files, choices); null: none. The text as
  ///     written: a number, or `now`
  /// @param max most, likewise; for a choice more than 1 means several
  /// @param unconditional whether `required` is `true` as written
  public record Bounds(
      @Nullable Condition required,
      boolean unconditional,
      @Nullable String min,
      @Nullable String max) {
    /// Nothing is demanded.
    public static final Bounds FREE = new Bounds(null, false, null, null);
  }

  /// @param of kind of equipment for type EQUIPMENT; null otherwise
  /// @param from the selection that fills it; null: nobody
  /// @param mask how it is masked (`name`, `phone`, …): a personal value; null: not
  /// @param shown whether the reporter sees it
  /// @param optionsList name of the list in `sop/options/` that the options came from; null: none
  /// @param refs the obligations it carries
  public record Source(
      @Nullable String of,
      @Nullable String from,
      @Nullable String mask,
      boolean shown,
      @Nullable String optionsList,
      List<String> refs) {
    /// From nowhere, shown to nobody in particular.
    public static final Source PLAIN = new Source(null, null, null, false, null, List.of());
  }

  /// Whether the value never stands in an event but sealed beside it (DATA, *An event*). Of a photo
  /// or file the event holds the hash, which says nothing; what is personal is the file.
  public boolean sealed() {
    boolean file = type == AnswerType.PHOTO || type == AnswerType.FILE;
    return type.sealed() || source.mask() != null && !file;
  }

  /// Whether several options may be chosen.
  public boolean several() {
    return type == AnswerType.CHOICE && bounds.max() != null && !bounds.max().equals("1");
  }
}
