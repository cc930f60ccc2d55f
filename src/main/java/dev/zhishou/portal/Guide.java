package dev.zhishou.portal;

import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.binder.Article;
import dev.zhishou.procedure.binder.Articles;
import dev.zhishou.procedure.binder.Binder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What is written for residents: the articles, the principle of the service and the list of what
/// they may ask for (`sop/options/resident-services.yaml`, by the procedure that carries it out).
@Component
class Guide {
  static final String FIRE = "fire-card";
  static final String WIND = "wind-card";
  static final String PREVENTION = "fire-prevention";
  static final String EARTHQUAKE = "earthquake-card";

  private static final String PRINCIPLE = "service-principle";
  private static final String SERVICES = "resident-services";
  private static final String RESIDENTS = "residents";

  /// What is needed in a hurry stands first.
  private static final List<String> FIRST =
      List.of(FIRE, "gas-safety", "trapped-in-lift", "first-aid", EARTHQUAKE, WIND);

  private final Binder binder;
  private final Articles articles;
  private final ProcedureCatalog catalog;

  Guide(Binder binder, ProcedureCatalog catalog) {
    this.binder = binder;
    this.articles = Articles.of(binder);
    this.catalog = catalog;
  }

  /// What a resident may ask for.
  ///
  /// @param procedure that carries it out
  record Service(String procedure, String title) {}

  /// The articles for residents, those for the first minutes first.
  List<Article> articles() {
    return articles.all().values().stream()
        .filter(one -> one.audience().contains(RESIDENTS) && !one.id().equals(PRINCIPLE))
        .sorted(Comparator.comparingInt(Guide::rank))
        .toList();
  }

  /// The article for residents of that id.
  Optional<Article> article(String id) {
    return articles().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /// The principle of the service (004-048); empty: the company has written none.
  String principle() {
    return articles.article(PRINCIPLE).map(Article::text).orElse("");
  }

  /// What residents may ask for and the company has a procedure for.
  List<Service> services() {
    Map<String, String> listed =
        binder.options(SERVICES).<Map<String, String>>map(list -> list).orElse(Map.of());
    return listed.entrySet().stream()
        .filter(one -> catalog.newest(one.getKey()).isPresent())
        .map(one -> new Service(one.getKey(), one.getValue()))
        .toList();
  }

  private static int rank(Article article) {
    int at = FIRST.indexOf(article.id());
    return at < 0 ? FIRST.size() : at;
  }
}
