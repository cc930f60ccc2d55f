package dev.zhishou.desk.triage;

import dev.zhishou.access.CommunityId;
import dev.zhishou.desk.triage.sense.Remembered;
import dev.zhishou.procedure.ProcedureCatalog;
import dev.zhishou.procedure.binder.Binder;
import dev.zhishou.procedure.model.Kind;
import dev.zhishou.procedure.model.Opening;
import dev.zhishou.procedure.model.Procedure;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Suggests procedures for what somebody said.
@Component
public class Suggest {
  private static final String LEXICON = "sop/lexicon.yaml";
  private static final String SAYINGS = "sop/sayings.tsv";

  private static final Logger LOG = LoggerFactory.getLogger(Suggest.class);
  private static final Duration WAITS = Duration.ofSeconds(10);

  private final ThreadPoolExecutor learning =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("triage").factory(),
          new ThreadPoolExecutor.DiscardPolicy());
  private final ProcedureCatalog catalog;
  private final Triage triage;
  private final Gleaning gleaning;

  Suggest(ProcedureCatalog catalog, Binder binder, Gleaning gleaning) {
    this.catalog = catalog;
    this.gleaning = gleaning;
    this.triage =
        new Triage(
            LexiconReader.read(shipped(binder, LEXICON)),
            Saying.read(shipped(binder, SAYINGS)),
            Remembered::shipped,
            learning);
  }

  /// The language model is native code: nothing may run in it when the process ends.
  @PreDestroy
  void stop() throws InterruptedException {
    learning.shutdownNow();
    if (!learning.awaitTermination(WAITS.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("The triage was still learning when it was stopped");
    }
  }

  /// The first caller does not wait until it has learned what people say.
  @EventListener(ApplicationReadyEvent.class)
  void learn() {
    Thread.startVirtualThread(() -> suggest("", Whereabouts.UNKNOWN));
  }

  private static String shipped(Binder binder, String path) {
    return binder.text(path).orElseThrow(() -> new IllegalStateException(path + " is missing"));
  }

  /// Where it was said, as far as the caller told.
  ///
  /// @param community null: not known; then nothing in the text can be looked up
  /// @param home the reporter's home; null: not told
  /// @param place null: not told
  public record Whereabouts(
      @Nullable CommunityId community, @Nullable UUID home, @Nullable UUID place) {
    /// Nothing was told.
    public static final Whereabouts UNKNOWN = new Whereabouts(null, null, null);
  }

  /// The procedures that the text may be about, best first.
  public List<Suggestion> suggest(String text, Whereabouts whereabouts) {
    Map<String, Procedure> procedures =
        catalog.all().stream()
            .collect(
                Collectors.toMap(
                    version -> version.id(),
                    version -> version.procedure(),
                    (one, same) -> one,
                    LinkedHashMap::new));
    List<Known> binder = known(procedures.values());
    return triage.guess(text, binder).stream()
        .map(
            guess -> {
              Procedure procedure =
                  java.util.Objects.requireNonNull(procedures.get(guess.procedure()));
              Gleaning.Gleaned gleaned = gleaning.glean(procedure, text, whereabouts);
              return new Suggestion(
                  guess.procedure(),
                  procedure.head().title(),
                  procedure.head().severity(),
                  guess.confidence(),
                  guess.because(),
                  gleaned.answers(),
                  gleaned.choices());
            })
        .toList();
  }

  /// Those that may be suggested: what only another case opens, nobody reports.
  static List<Known> known(Collection<Procedure> procedures) {
    return procedures.stream()
        .filter(procedure -> !procedure.opens().isEmpty())
        .map(Suggest::known)
        .toList();
  }

  private static Known known(Procedure procedure) {
    List<String> hints =
        procedure.opens().stream()
            .flatMap(
                opening ->
                    opening instanceof Opening.Hints(List<String> words)
                        ? words.stream()
                        : java.util.stream.Stream.empty())
            .toList();
    return new Known(
        procedure.id(),
        procedure.head().title(),
        procedure.head().severity(),
        procedure.head().kind() == Kind.INCIDENT,
        hints);
  }
}
