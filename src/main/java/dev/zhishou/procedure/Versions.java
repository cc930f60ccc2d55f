package dev.zhishou.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The versions of procedures and of forms that were kept. They belong to the company, not to a
/// community.
public interface Versions {
  /// What stands before the id of a form where its versions are kept: the folder of its text.
  String FORMS = "records/";

  /// A version without its texts.
  ///
  /// @param procedure its id; of a form `records/` and its id
  /// @param hash hex SHA-256 of its texts
  /// @param draft who wrote it, and when
  /// @param approval who published it, and when; null: it is a draft
  record Kept(String procedure, int number, String hash, Signed draft, @Nullable Signed approval) {
    /// Whether cases run it.
    public boolean published() {
      return approval != null;
    }
  }

  /// @param by null: it came with the program
  record Signed(@Nullable UUID by, Instant at) {}

  /// All versions of all procedures and forms, by id and number.
  List<Kept> all();

  /// The versions of a procedure, by number.
  List<Kept> of(String procedure);

  /// The number of the newest published version; empty when none is.
  Optional<Integer> newest(String procedure);

  /// A version.
  Optional<Kept> find(String procedure, int number);

  /// The texts of a version by path; empty when there is no such version.
  Optional<SequencedMap<String, String>> files(String procedure, int number);

  /// Keeps a version, unless its number is taken meanwhile.
  ///
  /// @return whether it was kept
  boolean keep(Kept version, SequencedMap<String, String> files);

  /// Publishes a draft.
  ///
  /// @return false when it is published already or drafted by the same account
  boolean approve(String procedure, int number, UUID by, Instant at);
}
