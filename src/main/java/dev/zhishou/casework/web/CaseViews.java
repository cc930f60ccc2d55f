package dev.zhishou.casework.web;

import dev.zhishou.access.Accounts;
import dev.zhishou.access.Actor;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.AnswersShown;
import dev.zhishou.casework.ConditionWords;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.ReadCase.Seen;
import dev.zhishou.casework.engine.CaseState;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.casework.engine.Run;
import dev.zhishou.casework.engine.RunState;
import dev.zhishou.casework.forms.RecordKey;
import dev.zhishou.casework.running.Given;
import dev.zhishou.casework.running.LaterCases;
import dev.zhishou.casework.running.OnePer;
import dev.zhishou.casework.running.Proposals;
import dev.zhishou.casework.store.CaseIndex;
import dev.zhishou.procedure.model.Form;
import dev.zhishou.procedure.model.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// A case as it is shown.
@Component
class CaseViews {
  private final Accounts accounts;
  private final CaseNames names;
  private final CaseIndex index;
  private final Proposals proposals;
  private final LaterCases later;
  private final ReadCase readCase;

  CaseViews(
      Accounts accounts,
      CaseNames names,
      CaseIndex index,
      Proposals proposals,
      LaterCases later,
      ReadCase readCase) {
    this.accounts = accounts;
    this.names = names;
    this.index = index;
    this.proposals = proposals;
    this.later = later;
    this.readCase = readCase;
  }

  CaseView view(Actor actor, Seen seen) {
    CaseState state = seen.live().state();
    Fact.Opened opened = state.head().opened();
    CaseState.Standing standing = state.status();
    return new CaseView(
        state.head().id(),
        opened.number(),
        opened.procedure(),
        opened.version(),
        opened.title(),
        opened.community(),
        opened.home(),
        opened.place(),
        standing.severity().word(),
        standing.status().name().toLowerCase(Locale.ROOT),
        opened.drill(),
        state.head().openedAt(),
        opened.opener(),
        standing.closedAt(),
        deadline(state),
        new AnswersShown(seen).last(given -> true),
        asks(seen),
        new StepViews(seen, accounts, proposals).all(),
        records(seen.live().plan(), state),
        links(seen.live()).stream().filter(link -> !readCase.hides(actor, link.caseId())).toList(),
        seen.outlook().missing().stream()
            .map(m -> new CaseView.MissingView(m.what(), m.where(), m.why()))
            .toList(),
        standing.outcome(),
        names.of(seen.live()),
        standing.seq(),
        // Asked last: it knows of what was shown above.
        seen.personal().masked());
  }

  List<StepView> steps(Seen seen, List<String> runs) {
    StepViews views = new StepViews(seen, accounts, proposals);
    return runs.stream().map(views::one).filter(Objects::nonNull).toList();
  }

  /// To whom the actor may hand a run over; nobody where it is not there or over.
  List<StepView.HolderView> receivers(Actor actor, Seen seen, String runId) {
    Run run = seen.live().state().run(runId);
    if (run == null || !run.state().actionable()) {
      return List.of();
    }
    UUID giver = actor.accountId().value();
    var staff = accounts.rolesIn(new CommunityId(seen.live().community())).keySet();
    return accounts.names(staff).entrySet().stream()
        .filter(one -> !one.getKey().value().equals(giver))
        .filter(one -> seen.outlook().receives(run, giver, one.getKey().value()))
        .map(one -> new StepView.HolderView(one.getKey().value(), one.getValue(), null))
        .sorted(Comparator.comparing(StepView.HolderView::name))
        .toList();
  }

  private static @org.jspecify.annotations.Nullable Instant deadline(CaseState state) {
    return state.open()
        ? state.runs().values().stream()
            .filter(run -> run.state().actionable() || run.state() == RunState.SUBMITTED)
            .map(run -> run.derived().due())
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(null)
        : null;
  }

  /// Questions of the opening that nobody has answered yet; those that must be come first.
  private static List<AskView> asks(Seen seen) {
    List<String> owed = seen.outlook().openQuestions();
    Plan plan = seen.live().plan();
    CaseState state = seen.live().state();
    List<AskView> asks = new ArrayList<>();
    var told =
        new AskView.Told(
            name -> AskView.told(name, seen.outlook().value("", name)),
            new ConditionWords(plan, ""));
    for (String name : owed) {
      Plan.Question question = plan.question(name);
      if (question != null) {
        asks.add(AskView.of(name, question.ask(), true, told));
      }
    }
    plan.questions()
        .forEach(
            (name, question) -> {
              boolean open =
                  question.at() == null
                      && question.list() == null
                      && !question.ask().reckoned()
                      && !owed.contains(name)
                      && !state.answers().containsKey(name);
              if (open) {
                asks.add(AskView.of(name, question.ask(), false, told));
              }
            });
    return asks;
  }

  private static List<CaseView.RecordView> records(Plan plan, CaseState state) {
    return state.beside().records().stream()
        .map(
            written -> {
              Form form = plan.form(written.form());
              return new CaseView.RecordView(
                  new RecordKey(state.head().id(), written.number()).text(),
                  written.form(),
                  form == null ? written.form() : form.title(),
                  written.number(),
                  written.revision(),
                  written.seq());
            })
        .toList();
  }

  private List<CaseView.LinkView> links(Live live) {
    CaseState state = live.state();
    List<CaseView.LinkView> links = new ArrayList<>();
    Fact.Link up = state.head().link();
    if (up != null) {
      String how = up.how().equals("part") ? "part-of" : "started-by";
      links.add(new CaseView.LinkView(up.parent(), null, "", "", how, after(live)));
    }
    for (CaseState.Linked link : state.beside().links()) {
      links.add(
          new CaseView.LinkView(
              link.id(),
              link.number(),
              link.procedure(),
              link.outcome() == null ? "open" : "closed",
              how(link, state.head().opened().procedure())));
    }
    same(live).ifPresent(links::add);
    later.of(live).stream()
        .map(
            one ->
                new CaseView.LinkView(
                    one.id(), one.number(), one.procedure(), one.status(), "followed"))
        .forEach(links::add);
    return links;
  }

  /// Seconds from the earliest moment that the opening names, which lies before it.
  private static @org.jspecify.annotations.Nullable Long after(Live live) {
    CaseState state = live.state();
    Instant opened = state.head().openedAt();
    return live.plan().questions().entrySet().stream()
        .filter(entry -> entry.getValue().at() == null && entry.getValue().list() == null)
        .flatMap(entry -> state.answers().getOrDefault(entry.getKey(), List.of()).stream())
        .flatMap(
            given -> given.value() instanceof Value.At(Instant at) ? Stream.of(at) : Stream.of())
        .filter(at -> !at.isAfter(opened))
        .min(Instant::compareTo)
        .map(at -> Duration.between(at, opened).toSeconds())
        .orElse(null);
  }

  /// A case of the same procedure that no step started is the same once more.
  private static String how(CaseState.Linked link, String procedure) {
    if (link.waits() || link.run() != null) {
      return link.waits() ? "part" : "started";
    }
    return link.procedure().equals(procedure) ? "repeat" : "linked";
  }

  /// A case that opened before its key was known stands alone; once it is known, the open case that
  /// has it is proposed.
  private Optional<CaseView.LinkView> same(Live live) {
    CaseState state = live.state();
    Fact.Opened opened = state.head().opened();
    if (opened.onePer() != null || !state.open()) {
      return Optional.empty();
    }
    String key = OnePer.key(live.plan().procedure().head(), Given.narrowing(state), opened.drill());
    return Optional.ofNullable(key)
        .flatMap(known -> index.openCase(live.community(), known))
        .map(
            row ->
                new CaseView.LinkView(
                    row.id(), row.fixed().number(), row.fixed().procedure(), "open", "same"));
  }
}
