package dev.zhishou.procedure.text;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A piece of YAML and where it stands.
public sealed interface Node {
  /// Where it begins.
  Spot spot();

  /// A text, number, truth or nothing.
  ///
  /// @param plain whether it is written without quotes (only then `true` is a truth)
  /// @param verbatim whether the text stands in the file as it is, so that a place in it can be
  ///     shown: one line, no escapes
  record Scalar(String text, boolean plain, boolean verbatim, Spot spot) implements Node {
    /// Whether nothing is written.
    public boolean empty() {
      return plain && (text.isEmpty() || text.equals("null") || text.equals("~"));
    }

    /// Yes or no as YAML 1.2 writes it; empty for anything else.
    public Optional<Boolean> truth() {
      return !plain
          ? Optional.empty()
          : switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
          };
    }

    /// Where the character at `offset` of the text stands in the file.
    public Spot at(int offset) {
      return verbatim ? spot.right(plain ? offset : offset + 1) : spot;
    }
  }

  /// Several in a row.
  record Sequence(List<Node> items, Spot spot) implements Node {}

  /// Keys and values in their order.
  record Mapping(SequencedMap<String, Entry> entries, Spot spot) implements Node {
    /// What stands under a key.
    public Optional<Node> get(String key) {
      return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /// Where a key is written; the mapping's own place if it is not.
    public Spot keySpot(String key) {
      Entry entry = entries.get(key);
      return entry == null ? spot : entry.key();
    }
  }

  /// A value with the place of its key.
  record Entry(Spot key, Node value) {}
}
