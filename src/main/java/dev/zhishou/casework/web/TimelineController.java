package dev.zhishou.casework.web;

import dev.zhishou.Exempt;
import dev.zhishou.access.Actor;
import dev.zhishou.access.Audit;
import dev.zhishou.access.CommunityId;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.dossier.MakeDossier;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.event.Digest;
import dev.zhishou.casework.event.Disclosure;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.casework.store.Tail;
import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// What happened in a case, and the file that proves it.
@RestController
@RequestMapping("/api/v1/cases/{id}")
class TimelineController {
  private static final Message NOT_FOR_HIM =
      new Message("您的岗位不能取这份案卷", "Your post may not take this dossier");

  private final ReadCase readCase;
  private final CaseStore store;
  private final MakeDossier makeDossier;
  private final Audit audit;
  private final Clock clock;

  TimelineController(
      ReadCase readCase, CaseStore store, MakeDossier makeDossier, Audit audit, Clock clock) {
    this.readCase = readCase;
    this.store = store;
    this.makeDossier = makeDossier;
    this.audit = audit;
    this.clock = clock;
  }

  /// An event.
  ///
  /// @param text its exact JSON text; empty where it names a case of which the caller may not know
  /// @param hash hex SHA-256 of the text's UTF-8 bytes
  @Exempt(reason = "one component for each key of an event in the interface")
  record EventView(
      int seq,
      String type,
      String at,
      @Nullable String happenedAt,
      @Nullable String doubt,
      JsonNode actor,
      JsonNode body,
      @com.fasterxml.jackson.annotation.JsonProperty("private")
          @Nullable Map<String, JsonNode> secrets,
      String text,
      String hash) {
    private EventView without(ObjectNode rest, String name) {
      rest.remove(name);
      return new EventView(seq, type, at, happenedAt, doubt, actor, rest, secrets, "", hash);
    }
  }

  @GetMapping("/events")
  Page<EventView> events(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") @Min(0) int after,
      @RequestParam(defaultValue = "200") @Min(1) @Max(200) int limit) {
    Live live = readCase.live(actor, id).orElseThrow(() -> Problem.notFound().raised());
    Tail tail = store.tail(Scope.of(live.community()), id, 0).orElseThrow();
    Map<Command.Secret, Disclosure> disclosures = readCase.opened(actor, live);
    Map<Command.Secret, Integer> erased = erased(tail);
    List<EventView> items = new ArrayList<>();
    Set<UUID> hidden = readCase.hiddenLinks(actor, live);
    int seen = after;
    for (Tail.Event event : tail.events()) {
      if (event.seq() > after && items.size() < limit) {
        seen = event.seq();
        told(view(event, disclosures, erased), hidden).ifPresent(items::add);
      }
    }
    return new Page<>(items, seen < tail.lastSeq() ? Integer.toString(seen) : null);
  }

  /// Without the link to a case of which the caller may not know; empty: it says nothing else.
  private static Optional<EventView> told(EventView event, Set<UUID> hidden) {
    String named =
        switch (event.type()) {
          case "CaseStarted" -> event.body().path("started").asString("");
          case "PartClosed" -> event.body().path("part").asString("");
          case "CaseOpened" -> event.body().at("/link/parent").asString("");
          default -> "";
        };
    if (hidden.stream().noneMatch(id -> id.toString().equals(named))) {
      return Optional.of(event);
    }
    return event.type().equals("CaseOpened")
        ? Optional.of(event.without((ObjectNode) event.body().deepCopy(), "link"))
        : Optional.empty();
  }

  @GetMapping("/dossier")
  ResponseEntity<byte[]> dossier(Actor actor, @PathVariable UUID id) {
    Live live = readCase.live(actor, id).orElseThrow(() -> Problem.notFound().raised());
    // The chain is handed out whole or not at all.
    if (!readCase.hiddenLinks(actor, live).isEmpty()) {
      throw Problem.forbidden(NOT_FOR_HIM).raised();
    }
    MakeDossier.Dossier dossier =
        makeDossier.of(actor, id).orElseThrow(() -> Problem.notFound().raised());
    CommunityId community = new CommunityId(live.community());
    audit.write(
        new Audit.Entry(community, actor.account(), "took-dossier", id.toString()),
        clock.instant());
    return ResponseEntity.ok()
        .header("Content-Type", "application/zip")
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename(dossier.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(dossier.zip());
  }

  private static Map<Command.Secret, Integer> erased(Tail tail) {
    Map<Command.Secret, Integer> erased = new LinkedHashMap<>();
    for (Tail.Event event : tail.events()) {
      String text = new String(event.bytes(), StandardCharsets.UTF_8);
      if (text.contains("\"type\":\"Erased\"")) {
        for (JsonNode what : JsonMapper.shared().readTree(text).path("body").path("what")) {
          erased.put(
              new Command.Secret(what.path("seq").asInt(), what.path("name").asString()),
              event.seq());
        }
      }
    }
    return erased;
  }

  private static EventView view(
      Tail.Event event,
      Map<Command.Secret, Disclosure> disclosures,
      Map<Command.Secret, Integer> erased) {
    String text = new String(event.bytes(), StandardCharsets.UTF_8);
    JsonNode json = JsonMapper.shared().readTree(text);
    Map<String, JsonNode> secrets = new LinkedHashMap<>();
    for (String name : json.path("private").propertyNames()) {
      Command.Secret secret = new Command.Secret(event.seq(), name);
      Disclosure disclosure = disclosures.get(secret);
      Integer gone = erased.get(secret);
      secrets.put(
          name,
          gone != null
              ? JsonMapper.shared().createObjectNode().put("erased", gone)
              : disclosure == null || !disclosure.whole()
                  ? NullNode.getInstance()
                  : StringNode.valueOf(disclosure.text()));
    }
    return new EventView(
        event.seq(),
        json.path("type").asString(),
        json.path("at").asString(),
        json.path("happened_at").asString(null),
        json.path("doubt").asString(null),
        json.path("actor"),
        json.path("body"),
        secrets.isEmpty() ? null : secrets,
        text,
        Digest.hex(event.hash()));
  }
}
