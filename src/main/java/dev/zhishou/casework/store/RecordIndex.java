package dev.zhishou.casework.store;

import dev.zhishou.platform.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds the forms that cases wrote.
public interface RecordIndex {
  /// The newest first, or the oldest first.
  /// @param after the last one of the part before; null: from the beginning
  List<Row> records(Scope scope, Filter filter, @Nullable After after, int limit);

  /// How many there are.
  int count(Scope scope, Filter filter);

  /// The versions of procedures that wrote them.
  List<By> writers(Scope scope, Filter filter);

  /// What to look for.
  /// @param readable forms that may be read
  /// @param from not before; null: from the beginning
  /// @param before null: without an end
  /// @param text in the form's number, or the number or title of its case; null: any
  record Filter(
      Readable readable,
      @Nullable Instant from,
      @Nullable Instant before,
      @Nullable String text,
      boolean newestFirst) {}

  /// Forms that may be read.
  /// @param everywhere in all communities of the scope
  /// @param here in some of them
  record Readable(Collection<String> everywhere, List<In> here) {}

  /// A form in a community.
  record In(UUID community, String form) {}

  /// Where a part ended.
  record After(UUID caseId, String number) {}

  /// A form in a register.
  /// @param title of its case
  @dev.zhishou.Exempt(reason = "one component for each column of the list")
  record Row(
      UUID caseId,
      UUID community,
      String number,
      String form,
      Instant writtenAt,
      String caseNumber,
      String title,
      boolean drill) {}

  /// A version of a procedure.
  record By(String procedure, int version) {}
}
