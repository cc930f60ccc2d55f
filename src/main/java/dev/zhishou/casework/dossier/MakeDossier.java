package dev.zhishou.casework.dossier;

import dev.zhishou.access.Actor;
import dev.zhishou.casework.Live;
import dev.zhishou.casework.ReadCase;
import dev.zhishou.casework.engine.Command;
import dev.zhishou.casework.event.ChinaInstant;
import dev.zhishou.casework.event.Digest;
import dev.zhishou.casework.event.Disclosure;
import dev.zhishou.casework.store.CaseStore;
import dev.zhishou.casework.store.Tail;
import dev.zhishou.platform.Scope;
import dev.zhishou.platform.keys.Signing;
import dev.zhishou.procedure.ProcedureCatalog;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Makes a case's dossier, signed by the house.
@Component
public class MakeDossier {
  private final ReadCase readCase;
  private final CaseStore store;
  private final ProcedureCatalog catalog;
  private final List<DossierPart> parts;
  private final Signing signing;
  private final Clock clock;

  MakeDossier(
      ReadCase readCase,
      CaseStore store,
      ProcedureCatalog catalog,
      List<DossierPart> parts,
      Signing signing,
      Clock clock) {
    this.readCase = readCase;
    this.store = store;
    this.catalog = catalog;
    this.parts = parts;
    this.signing = signing;
    this.clock = clock;
  }

  /// @param name of the file
  public record Dossier(String name, byte[] zip) {}

  /// The dossier as this actor may have it: what he sees masked is withheld.
  ///
  /// @return empty when the actor's communities have no such case
  public Optional<Dossier> of(Actor actor, UUID caseId) {
    return readCase.read(actor, caseId).map(this::made);
  }

  private Dossier made(ReadCase.Seen seen) {
    Live live = seen.live();
    Tail tail = store.tail(Scope.of(live.community()), live.id(), 0).orElseThrow();
    var opened = live.state().head().opened();
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    files.put(Manifest.EVENTS, lines(tail));
    files.put(Manifest.PRIVATE, secrets(tail, seen.disclosures()));
    parts.forEach(part -> files.putAll(part.files(seen)));
    catalog
        .version(opened.procedure(), opened.version())
        .ifPresent(
            version ->
                version
                    .files()
                    .forEach(
                        (path, text) ->
                            files.put("procedure/" + path, text.getBytes(StandardCharsets.UTF_8))));
    byte[] manifest =
        Manifest.write(
            new Manifest.Head(
                live.id().toString(),
                opened.number(),
                ChinaInstant.text(clock.instant()),
                tail.lastSeq(),
                Digest.hex(tail.lastHash())),
            files);
    files.put(Manifest.NAME, manifest);
    files.put(Manifest.SIGNATURE, signature(manifest));
    return new Dossier(opened.number() + ".zip", PlainZip.write(files));
  }

  private byte[] signature(byte[] manifest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(signing.publicKey());
    out.writeBytes(signing.sign(manifest));
    return out.toByteArray();
  }

  private static byte[] lines(Tail tail) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Tail.Event event : tail.events()) {
      out.writeBytes(event.bytes());
      out.write('\n');
    }
    return out.toByteArray();
  }

  /// `{seq: {name: "<d>" | null}}`; what was erased is left out: the event says so.
  private byte[] secrets(Tail tail, Map<Command.Secret, Disclosure> disclosures) {
    ObjectNode all = JsonMapper.shared().createObjectNode();
    boolean given = !disclosures.isEmpty();
    for (Tail.Event event : tail.events()) {
      JsonNode digests = JsonMapper.shared().readTree(event.bytes()).path("private");
      ObjectNode own = JsonMapper.shared().createObjectNode();
      for (String name : digests.propertyNames()) {
        Disclosure disclosure = disclosures.get(new Command.Secret(event.seq(), name));
        if (disclosure != null && disclosure.whole()) {
          own.put(name, disclosure.text());
        } else if (disclosure != null || !given) {
          own.putNull(name);
        }
      }
      if (!own.isEmpty()) {
        all.set(Integer.toString(event.seq()), own);
      }
    }
    return all.toPrettyString().concat("\n").getBytes(StandardCharsets.UTF_8);
  }
}
