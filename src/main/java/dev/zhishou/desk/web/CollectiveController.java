package dev.zhishou.desk.web;

import dev.zhishou.access.Actor;
import dev.zhishou.access.Community;
import dev.zhishou.access.Doorkeeper;
import dev.zhishou.access.Permission;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.community.Home;
import dev.zhishou.community.Registers;
import dev.zhishou.desk.TakeIn;
import dev.zhishou.desk.collective.Collectives;
import dev.zhishou.desk.collective.Proposal;
import dev.zhishou.desk.triage.Suggestion;
import dev.zhishou.platform.Problem;
import dev.zhishou.procedure.model.AnswerType;
import dev.zhishou.procedure.model.Ask;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// `POST /triage/collective`: whether what is being said, or an open complaint, makes the number of
/// homes full from which on a collective complaint is proposed. Stores nothing.
@RestController
class CollectiveController {
  private final Doorkeeper doorkeeper;
  private final Collectives collectives;
  private final ReadCase readCase;
  private final TakeIn takeIn;
  private final ReportReading reading;
  private final Registers registers;

  CollectiveController(
      Doorkeeper doorkeeper,
      Collectives collectives,
      ReadCase readCase,
      TakeIn takeIn,
      ReportReading reading,
      Registers registers) {
    this.doorkeeper = doorkeeper;
    this.collectives = collectives;
    this.readCase = readCase;
    this.takeIn = takeIn;
    this.reading = reading;
    this.registers = registers;
  }

  /// @param caseId an open complaint; null: what is being said is asked about
  /// @param home of the caller
  record CollectiveRequest(
      @com.fasterxml.jackson.annotation.JsonProperty("case") @Nullable UUID caseId,
      @Nullable String community,
      @Nullable String text,
      @Nullable String home) {}

  /// @param proposal null: nothing is proposed
  record CollectiveView(@Nullable ProposalView proposal) {}

  /// @param homes how many have reported it
  /// @param answers to open it with
  /// @param names what the homes are called
  record ProposalView(
      String procedure,
      String title,
      int homes,
      int needed,
      List<CountedView> cases,
      Map<String, Object> answers,
      Map<String, String> names) {}

  record CountedView(
      @com.fasterxml.jackson.annotation.JsonProperty("case") UUID caseId,
      String number,
      UUID home,
      String matter,
      Instant receivedAt) {}

  @PostMapping("/api/v1/triage/collective")
  CollectiveView collective(Actor actor, @RequestBody CollectiveRequest body) {
    Community community = doorkeeper.admit(actor, body.community(), Permission.WORK);
    if (body.caseId() != null) {
      ReadCase.Seen seen =
          readCase
              .read(actor, body.caseId())
              .filter(one -> one.live().community().equals(community.id().value()))
              .orElseThrow(() -> Problem.notFound().raised());
      Proposal proposal = collectives.of(actor, community.id(), seen).orElse(null);
      return new CollectiveView(
          proposal == null
              ? null
              : view(community, proposal, proposal.cases().getFirst().matter()));
    }
    TakeIn.Message message =
        reading.message(
            community,
            new ReportRequest(
                body.text(), "phone", body.community(), null, null, body.home(), null));
    List<String> suggested =
        takeIn.listen(actor, community, message).suggestions().stream()
            .map(Suggestion::procedure)
            .toList();
    return new CollectiveView(
        collectives
            .heard(actor, community.id(), suggested, message.text(), message.home())
            .map(found -> view(community, found, message.text()))
            .orElse(null));
  }

  private ProposalView view(Community community, Proposal proposal, String matter) {
    Map<String, String> names = new LinkedHashMap<>();
    for (UUID home : proposal.homes()) {
      registers
          .home(community.id(), home)
          .map(Home::label)
          .ifPresent(label -> names.put(home.toString(), label));
    }
    return new ProposalView(
        proposal.procedure().id(),
        proposal.procedure().head().title(),
        proposal.homes().size(),
        proposal.needed(),
        proposal.cases().stream()
            .map(
                one ->
                    new CountedView(
                        one.id(), one.number(), one.home(), one.matter(), one.receivedAt()))
            .toList(),
        answers(proposal, matter),
        names);
  }

  /// What is known already about the questions of its opening.
  private static Map<String, Object> answers(Proposal proposal, String matter) {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (Map.Entry<String, Ask> each : proposal.procedure().asks().entrySet()) {
      Ask ask = each.getValue();
      switch (ask.type()) {
        case TEXT -> {
          if (each.getKey().equals("matter")) {
            answers.put("matter", matter);
          }
        }
        case MOMENT -> {
          if ("now".equals(ask.bounds().max())) {
            answers.put(each.getKey(), proposal.since());
          }
        }
        case LIST -> {
          String column = ask.columns().isEmpty() ? "" : ask.columns().firstEntry().getKey();
          if (!column.isEmpty()
              && ask.columns().firstEntry().getValue().type() == AnswerType.HOME) {
            answers.put(
                each.getKey(),
                proposal.homes().stream()
                    .map(home -> Map.of("id", home.toString(), column, home.toString()))
                    .toList());
          }
        }
        case YES_NO,
            CHOICE,
            INTEGER,
            NUMBER,
            MONEY,
            DATE,
            TIME,
            DURATION,
            ROLE,
            STAFF,
            PERSON,
            HOME,
            PLACE,
            EQUIPMENT,
            CASE,
            PHOTO,
            FILE -> {}
      }
    }
    return answers;
  }
}
