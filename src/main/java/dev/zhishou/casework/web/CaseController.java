package dev.zhishou.casework.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Communities;
import dev.zhishou.access.Community;
import dev.zhishou.access.Dangerous;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.OpenCase;
import dev.zhishou.casework.Outcome;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.Refused;
import dev.zhishou.casework.RunCommands;
import dev.zhishou.casework.event.Digest;
import dev.zhishou.casework.personal.Undisclosed;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.web.Page;
import dev.zhishou.platform.web.ProblemBody;
import dev.zhishou.platform.web.ProblemWriter;
import dev.zhishou.procedure.model.Severity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Opening, reading and running cases.
@RestController
@RequestMapping("/api/v1/cases")
class CaseController {
  private final OpenCase openCase;
  private final RunCommands runCommands;
  private final ReadCase readCase;
  private final Communities communities;
  private final CaseViews views;
  private final Undisclosed undisclosed;

  CaseController(
      OpenCase openCase,
      RunCommands runCommands,
      ReadCase readCase,
      Communities communities,
      CaseViews views,
      Undisclosed undisclosed) {
    this.openCase = openCase;
    this.runCommands = runCommands;
    this.readCase = readCase;
    this.communities = communities;
    this.views = views;
    this.undisclosed = undisclosed;
  }

  /// What became of commands.
  record CommandsAnswer(
      List<ResultBody> results,
      @com.fasterxml.jackson.annotation.JsonProperty("case") CaseView caseView) {}

  /// What became of one.
  record ResultBody(UUID id, String outcome, @Nullable ProblemBody problem) {}

  @PostMapping
  ResponseEntity<CaseView> open(
      Actor actor,
      @RequestHeader(name = "Idempotency-Key", required = false) @Size(min = 1, max = 200)
          @Nullable String key,
      @Valid @RequestBody OpenRequest body) {
    Community community =
        communities.seenBy(actor, body.community()).orElseThrow(() -> Problem.notFound().raised());
    OpenCase.Opened opened = openCase.open(actor, request(body, community, once(actor, key, body)));
    return switch (opened) {
      case OpenCase.Opened.Begun(var live) ->
          ResponseEntity.created(URI.create("/api/v1/cases/" + live.id())).body(view(actor, live));
      case OpenCase.Opened.Joined(var live) -> ResponseEntity.ok(view(actor, live));
      case OpenCase.Opened.Not(Refused why) -> throw Refusals.problem(why).raised();
    };
  }

  @GetMapping("/{id}")
  ResponseEntity<CaseView> read(Actor actor, @PathVariable UUID id) {
    CaseView view = view(actor, id);
    return ResponseEntity.ok()
        .eTag("\"" + view.seq() + (view.masked() ? "-masked" : "") + "\"")
        .body(view);
  }

  /// To whom the caller may hand a step over.
  @GetMapping("/{id}/receivers")
  Page<StepView.HolderView> receivers(
      Actor actor, @PathVariable UUID id, @RequestParam String step) {
    ReadCase.Seen seen = readCase.read(actor, id).orElseThrow(() -> Problem.notFound().raised());
    return new Page<>(views.receivers(actor, seen, step), null);
  }

  @SuppressWarnings("unchecked") // what StepUp put there
  private static Optional<Problem> proof(HttpServletRequest request) {
    return ((Supplier<Optional<Problem>>)
            Objects.requireNonNull(request.getAttribute(Dangerous.PROOF)))
        .get();
  }

  @PostMapping("/{id}/commands")
  CommandsAnswer commands(
      Actor actor,
      @PathVariable UUID id,
      @Valid @RequestBody CommandsRequest body,
      HttpServletRequest request) {
    if (body.commands().stream().anyMatch(one -> "erase".equals(one.deed()))) {
      proof(request)
          .ifPresent(
              refused -> {
                throw refused.raised();
              });
    }
    Outcome outcome =
        runCommands
            .run(
                actor,
                id,
                body.commands().stream()
                    .map(one -> undisclosed.guarded(CommandReader.sent(one), one.answers()))
                    .toList(),
                body.deviceNow())
            .orElseThrow(() -> Problem.notFound().raised());
    Locale language = ProblemWriter.language(request);
    return new CommandsAnswer(
        outcome.results().stream().map(result -> body(result, language)).toList(),
        view(actor, outcome.live()));
  }

  private static ResultBody body(Outcome.Result result, Locale language) {
    Refused why = result.refused();
    return new ResultBody(
        result.id(),
        result.outcome().name().toLowerCase(Locale.ROOT),
        why == null ? null : ProblemBody.of(Refusals.problem(why), language, null));
  }

  /// As this call left it: whoever moved it since is told by the stream.
  private CaseView view(Actor actor, Live live) {
    return views.view(
        actor, readCase.seen(actor, live).orElseThrow(() -> Problem.notFound().raised()));
  }

  private CaseView view(Actor actor, UUID id) {
    return views.view(
        actor, readCase.read(actor, id).orElseThrow(() -> Problem.notFound().raised()));
  }

  private static OpenCase.Request request(
      OpenRequest body, Community community, CaseStore.@Nullable Key once) {
    return new OpenCase.Request(
        body.procedure(),
        community.id().value(),
        (plan, faults) -> AnswersReader.read(body.answers(), plan, faults),
        severity(body.severity()),
        body.home(),
        body.place(),
        new OpenCase.From(
            body.report(),
            body.channel(),
            body.receivedAt(),
            null,
            Boolean.TRUE.equals(body.drill()),
            once));
  }

  private static CaseStore.@Nullable Key once(Actor actor, @Nullable String key, OpenRequest body) {
    if (key == null || actor.account() == null) {
      return null;
    }
    byte[] asked = ("POST /cases " + body).getBytes(StandardCharsets.UTF_8);
    return new CaseStore.Key(actor.account().value(), key, Digest.sha256(asked));
  }

  private static @Nullable Severity severity(@Nullable String word) {
    if (word == null) {
      return null;
    }
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.word().equals(word))
        .findFirst()
        .orElseThrow(() -> Refusals.problem(new Refused.Unknown("/severity")).raised());
  }
}
