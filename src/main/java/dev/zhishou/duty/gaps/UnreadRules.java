package dev.zhishou.duty.gaps;

import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.AnswersShown;
import dev.zhishou.casework.FindCases;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.spi.Selections;
import dev.zhishou.procedure.binder.Article;
import dev.zhishou.procedure.binder.Articles;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Value;
import dev.zhishou.time.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The rules and sheets for the staff whose present text nobody was given to read yet: each opens
/// its own circulation, in which everybody who has not confirmed it stands (000-135, 002-060). The
/// number of a paper follows from its words, so that one changed word makes a new version.
@Component
class UnreadRules implements Selections {
  private static final String CIRCULATION = "document-circulation";
  private static final String NUMBER = "paper_no";
  private static final String STAFF = "staff";
  private static final String SHEET = "knowledge-";
  private static final int LETTERS = 8;

  private final Articles articles;
  private final FindCases cases;
  private final ReadCase reading;
  private final Clock clock;

  UnreadRules(Binder binder, FindCases cases, ReadCase reading, Clock clock) {
    this.articles = Articles.of(binder);
    this.cases = cases;
    this.reading = reading;
    this.clock = clock;
  }

  @Override
  public Optional<List<Value.Row>> rows(
      UUID community, String selection, Map<String, Value> given) {
    if (!selection.equals("rules not circulated as they read now")) {
      return Optional.empty();
    }
    List<String> circulated =
        cases.opened(new CommunityId(community), CIRCULATION, Instant.EPOCH).stream()
            .flatMap(found -> reading.read(Actor.SYSTEM, found.id()).stream())
            .flatMap(seen -> number(seen).stream())
            .toList();
    return Optional.of(unread(articles, circulated, Moments.dayOf(clock.instant())));
  }

  private static Optional<String> number(ReadCase.Seen circulation) {
    JsonNode said = new AnswersShown(circulation).last(given -> true, NUMBER::equals).get(NUMBER);
    return said == null || said.isNull() ? Optional.empty() : Optional.of(said.asString());
  }

  /// @param circulated the numbers of what was given to read
  static List<Value.Row> unread(Articles articles, List<String> circulated, LocalDate today) {
    return articles.all().values().stream()
        .filter(article -> article.audience().contains(STAFF))
        .filter(article -> !circulated.contains(number(article)))
        .map(article -> row(article, circulated, today))
        .toList();
  }

  private static Value.Row row(Article article, List<String> circulated, LocalDate today) {
    long before = circulated.stream().filter(one -> one.startsWith(article.id() + "@")).count();
    String sheet =
        article.id().startsWith(SHEET) ? article.id().substring(SHEET.length()) : "not_a_sheet";
    SequencedMap<String, Value> columns = new LinkedHashMap<>();
    columns.put("paper_sort", new Value.Choice(List.of("issued")));
    columns.put("paper_title", new Value.Text(article.title()));
    columns.put(NUMBER, new Value.Text(number(article)));
    columns.put("version_no", new Value.Text(Long.toString(before + 1)));
    columns.put("field", new Value.Choice(List.of(sheet)));
    columns.put("effective_on", new Value.Date(today));
    columns.put("arrived_on", new Value.Date(today));
    return new Value.Row(number(article), columns);
  }

  private static String number(Article article) {
    String words = DigestUtils.sha256Hex(article.title() + "\n" + article.text());
    return article.id() + "@" + words.substring(0, LETTERS);
  }
}
