package dev.zhishou.procedure.web;

import dev.zhishou.Exempt;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.CommunityId;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.binder.Article;
import dev.zhishou.procedure.binder.Articles;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Procedure;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /articles`, `GET /articles/{id}`: what may be looked up, and what is needed at a step.
@RestController
@RequestMapping("/api/v1/articles")
class ArticleController {
  private static final String FRAME = "frame.";
  private static final int AROUND = 30;

  private final Articles articles;
  private final ProcedureCatalog catalog;
  private final Audit audit;
  private final Clock clock;

  ArticleController(Binder binder, ProcedureCatalog catalog, Audit audit, Clock clock) {
    this.articles = Articles.of(binder);
    this.catalog = catalog;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param steps of the procedure that was asked for (`frame.` before those of its frame), else
  ///     all as `procedure.step`
  /// @param confidential whether it stays in the house; no resident finds it
  /// @param excerpt where the words stand; null: nothing was looked for
  record ArticleLine(
      String id,
      String title,
      List<String> audience,
      List<String> steps,
      boolean confidential,
      @Nullable String excerpt) {}

  @Exempt(reason = "one component for each key of an article")
  record ArticleView(
      String id,
      String title,
      List<String> audience,
      Set<String> procedures,
      List<String> steps,
      boolean confidential,
      String text,
      List<String> refs) {}

  @GetMapping
  Page<ArticleLine> list(
      Actor actor,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String procedure) {
    known(actor);
    String words = q == null ? "" : q;
    String frame = procedure == null ? null : frame(procedure);
    return new Page<>(
        articles.about(words).stream()
            .filter(one -> !one.confidential() || where(actor).isPresent())
            .filter(one -> procedure == null || helps(one, procedure, frame))
            .map(
                one ->
                    new ArticleLine(
                        one.id(),
                        one.title(),
                        one.audience(),
                        procedure == null ? one.steps() : steps(one, procedure, frame),
                        one.confidential(),
                        words.isBlank() ? null : excerpt(one, words)))
            .toList(),
        null);
  }

  @GetMapping("/{id}")
  ArticleView read(Actor actor, @PathVariable String id) {
    known(actor);
    Article one = articles.article(id).orElseThrow(() -> Problem.notFound().raised());
    if (one.confidential()) {
      CommunityId community = where(actor).orElseThrow(() -> Problem.notFound().raised());
      audit.write(
          new Audit.Entry(community, actor.account(), "read-confidential", id), clock.instant());
    }
    return new ArticleView(
        one.id(),
        one.title(),
        one.audience(),
        one.procedures(),
        one.steps(),
        one.confidential(),
        one.text(),
        one.refs());
  }

  /// Where he works, the same each time; empty: nowhere, and confidential articles are not for him.
  private static Optional<CommunityId> where(Actor actor) {
    return actor.roles().keySet().stream()
        .filter(community -> Permission.WORK.allows(actor, community))
        .min(Comparator.comparing(CommunityId::value));
  }

  private static void known(Actor actor) {
    if (!Permission.KNOW.allowsAnywhere(actor)) {
      throw Doorkeeper.refused(Permission.KNOW).raised();
    }
  }

  private @Nullable String frame(String procedure) {
    return catalog
        .newest(procedure)
        .map(one -> one.procedure().head().frame())
        .map(Procedure.Frame::procedure)
        .orElse(null);
  }

  private static boolean helps(Article article, String procedure, @Nullable String frame) {
    return article.procedures().contains(procedure) || !steps(article, procedure, frame).isEmpty();
  }

  /// Its steps as a case by the procedure calls them.
  private static List<String> steps(Article article, String procedure, @Nullable String frame) {
    return article.steps().stream()
        .filter(step -> of(step, procedure) || frame != null && of(step, frame))
        .map(step -> (of(step, procedure) ? "" : FRAME) + step.substring(step.indexOf('.') + 1))
        .toList();
  }

  private static boolean of(String step, String procedure) {
    return step.startsWith(procedure + ".");
  }

  /// The words with what stands around them; how it begins, where the words are initials.
  private static String excerpt(Article article, String words) {
    String plain = article.text().replaceAll("\\*\\*|^- ", "").replaceAll("\\s+", " ").strip();
    String first = words.strip().toLowerCase(Locale.ROOT).split("\\s+")[0];
    int at = Math.max(0, plain.toLowerCase(Locale.ROOT).indexOf(first));
    int from = Math.max(0, at - AROUND);
    int to = Math.min(plain.length(), at + first.length() + AROUND);
    return (from > 0 ? "…" : "") + plain.substring(from, to) + (to < plain.length() ? "…" : "");
  }
}
