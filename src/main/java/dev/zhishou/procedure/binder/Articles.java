package dev.zhishou.procedure.binder;

import dev.zhishou.platform.PinyinInitials;
import dev.zhishou.procedure.text.Findings;
import dev.zhishou.procedure.text.Node;
import dev.zhishou.procedure.text.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// The articles of a binder: what may be looked up, by words or by pinyin initials.
///
/// @param all by id
public record Articles(SequencedMap<String, Article> all) {
  /// Fewer letters than this stand somewhere in every long text.
  private static final int TELLING = 4;

  /// A line shorter than this may be anybody's own words.
  private static final int OWN_WORDS = 12;

  /// The articles of a binder.
  public static Articles of(Binder binder) {
    SequencedMap<String, Article> all = new LinkedHashMap<>();
    for (String path : binder.under("articles")) {
      Yaml.read(binder.text(path).orElseThrow(), new Findings(path))
          .filter(Node.Mapping.class::isInstance)
          .map(Node.Mapping.class::cast)
          .ifPresent(
              root -> {
                String id = ReferenceReader.stem(path);
                all.put(
                    id,
                    Article.of(
                        id,
                        ReferenceReader.text(root, "title", id),
                        ReferenceReader.list(root, "for"),
                        ReferenceReader.list(root, "at"),
                        ReferenceReader.text(root, "confidential", "").equals("true"),
                        ReferenceReader.text(root, "text", ""),
                        ReferenceReader.list(root, "refs")));
              });
    }
    return new Articles(all);
  }

  /// An article.
  public Optional<Article> article(String id) {
    return Optional.ofNullable(all.get(id));
  }

  /// Whether a text hands on what a confidential article says: a link to it, or a line of it.
  public boolean disclosedBy(String text) {
    String said = bare(text);
    return all.values().stream()
        .filter(Article::confidential)
        .anyMatch(
            one ->
                said.contains("articles/" + one.id())
                    || one.text()
                        .lines()
                        .map(Articles::bare)
                        .anyMatch(line -> line.length() >= OWN_WORDS && said.contains(line)));
  }

  /// Without marks of lists and emphasis, and without spaces.
  private static String bare(String text) {
    return text.strip().replaceAll("^(- |\\d+\\. )|\\*\\*|\\s", "");
  }

  /// What all the words stand in, those with every word in the title first. A word is Chinese or
  /// Latin text, or pinyin initials. No words: everything.
  public List<Article> about(String words) {
    String[] sought = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
    if (sought[0].isEmpty()) {
      return List.copyOf(all.values());
    }
    return Stream.concat(
            all.values().stream().filter(one -> Stream.of(sought).allMatch(w -> titled(one, w))),
            all.values().stream().filter(one -> Stream.of(sought).allMatch(w -> says(one, w))))
        .distinct()
        .toList();
  }

  private static boolean titled(Article article, String word) {
    return article.title().toLowerCase(Locale.ROOT).contains(word)
        || PinyinInitials.occur(word, article.title());
  }

  private static boolean says(Article article, String word) {
    return titled(article, word)
        || article.text().toLowerCase(Locale.ROOT).contains(word)
        || word.length() >= TELLING
            && article.text().lines().anyMatch(line -> PinyinInitials.occur(word, line));
  }
}
