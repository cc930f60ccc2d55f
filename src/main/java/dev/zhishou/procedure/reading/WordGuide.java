package dev.zhishou.procedure.reading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// What each word of the language means, in a sentence, for editors. Kept in `words.properties`
/// beside this class.
public final class WordGuide {
  private static final Properties WORDS = load();

  private WordGuide() {}

  private static Properties load() {
    Properties words = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(WordGuide.class.getResourceAsStream("words.properties")),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return words;
  }

  /// The sentence for a word.
  ///
  /// @param place where it stands: `procedure, step, ask, opens, figure, again, starts, frame,
  ///     notice, charge, refund, custody`
  public static Optional<String> of(String place, String word) {
    return Optional.ofNullable(WORDS.getProperty(place + "." + word));
  }
}
