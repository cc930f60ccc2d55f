package dev.zhishou.casework.event;

import dev.zhishou.casework.engine.Actor;
import dev.zhishou.casework.engine.CaseEvent;
import dev.zhishou.casework.engine.CaseEvent.Changes;
import dev.zhishou.casework.engine.CaseEvent.Stamp;
import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Happened;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.procedure.model.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Turns an event into its bytes, once, and bytes back into the event.
///
/// The bytes are UTF-8 JSON `{v, case, seq, type, at, happened_at?, doubt?, actor, command?, body,
/// private?, prev}`. What is personal is only its digest there.
public final class EventBytes {
  /// The form's version, `v` in each event.
  public static final int VERSION = 1;

  private static final JsonFactory JSON = new JsonFactory();
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final int SALT_BYTES = 16;

  private static final Map<String, Class<?>> FACTS =
      Arrays.stream(Fact.class.getPermittedSubclasses())
          .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  private EventBytes() {}

  /// An event as it is stored.
  ///
  /// @param hash SHA-256 of the bytes
  /// @param disclosures the exact texts `[salt,name,value]` by name; sealed before they are stored
  public record Written(
      int seq, String type, byte[] bytes, byte[] hash, SequencedMap<String, String> disclosures) {}

  /// Writes an event.
  ///
  /// @param prev the hash before; null for the first
  /// @param salts where salts come from: a cryptographic source in service
  public static Written write(
      CaseEvent event, byte @Nullable [] prev, Plan plan, RandomGenerator salts) {
    SequencedMap<String, String> disclosures = new LinkedHashMap<>();
    event.secrets().forEach((name, value) -> disclosures.put(name, disclosure(name, value, salts)));
    String type = event.fact().getClass().getSimpleName();
    byte[] bytes = bytes(event, type, disclosures, prev, plan);
    return new Written(event.seq(), type, bytes, Digest.sha256(bytes), disclosures);
  }

  private static byte[] bytes(
      CaseEvent event,
      String type,
      Map<String, String> disclosures,
      byte @Nullable [] prev,
      Plan plan) {
    try (ByteArrayBuilder buffer = new ByteArrayBuilder(1_024);
        JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), buffer)) {
      Stamp stamp = event.stamp();
      out.writeStartObject();
      out.writeNumberProperty("v", VERSION);
      out.writeStringProperty("case", event.caseId().toString());
      out.writeNumberProperty("seq", event.seq());
      out.writeStringProperty("type", type);
      out.writeStringProperty("at", ChinaInstant.text(stamp.at()));
      if (stamp.happened() != null) {
        out.writeStringProperty("happened_at", ChinaInstant.text(stamp.happened().at()));
        if (stamp.happened().doubt() != null) {
          out.writeStringProperty("doubt", stamp.happened().doubt().word());
        }
      }
      object(out, "actor", stamp.actor(), plan);
      if (stamp.command() != null) {
        out.writeStringProperty("command", stamp.command().toString());
      }
      body(out, event, plan);
      if (!disclosures.isEmpty()) {
        out.writeObjectPropertyStart("private");
        disclosures.forEach((name, d) -> out.writeStringProperty(name, Digest.ofDisclosure(d)));
        out.writeEndObject();
      }
      out.writeName("prev");
      if (prev == null) {
        out.writeNull();
      } else {
        out.writeString(Digest.hex(prev));
      }
      out.writeEndObject();
      out.flush();
      return buffer.toByteArray();
    }
  }

  private static void object(JsonGenerator out, String name, Record record, Plan plan) {
    out.writeObjectPropertyStart(name);
    RecordShape.of(record.getClass()).write(out, record, plan);
    out.writeEndObject();
  }

  private static void body(JsonGenerator out, CaseEvent event, Plan plan) {
    out.writeObjectPropertyStart("body");
    Record fact = (Record) event.fact();
    RecordShape.of(fact.getClass()).write(out, fact, plan);
    if (!event.changes().equals(Changes.NONE)) {
      object(out, "changes", event.changes(), plan);
    }
    out.writeEndObject();
  }

  private static String disclosure(String name, Value value, RandomGenerator salts) {
    byte[] salt = new byte[SALT_BYTES];
    salts.nextBytes(salt);
    try (ByteArrayBuilder buffer = new ByteArrayBuilder(128);
        JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), buffer)) {
      out.writeStartArray();
      out.writeString(Digest.b64(salt));
      out.writeString(name);
      ValueWriter.write(out, value);
      out.writeEndArray();
      out.flush();
      return new String(buffer.toByteArray(), StandardCharsets.UTF_8);
    }
  }

  /// Reads an event back; its secrets are `Value.Sealed`.
  public static CaseEvent read(byte[] bytes, Plan plan) {
    JsonNode json = MAPPER.readTree(bytes);
    int seq = json.path("seq").asInt();
    JsonNode body = json.path("body");
    Class<?> type = FACTS.get(json.path("type").asString());
    if (type == null || json.path("v").asInt() != VERSION) {
      throw new IllegalStateException("unknown event: " + json.path("type") + json.path("v"));
    }
    SequencedMap<String, Value> secrets = new LinkedHashMap<>();
    for (String name : json.path("private").propertyNames()) {
      secrets.put(name, new Value.Sealed(seq, name));
    }
    return new CaseEvent(
        UUID.fromString(json.path("case").asString()),
        seq,
        stamp(json, plan),
        (Fact) RecordShape.of(type).read(body, plan),
        body.has("changes")
            ? (Changes) RecordShape.of(Changes.class).read(body.path("changes"), plan)
            : Changes.NONE,
        secrets);
  }

  /// The hash before, as it stands in the bytes: the last thing in them.
  ///
  /// @return empty for the first event
  public static Optional<byte[]> prev(byte[] bytes) {
    int end = bytes.length - 2;
    int start = end - 64;
    if (start < 0 || bytes[end] != '"') {
      return Optional.empty();
    }
    String hex = new String(bytes, start, 64, StandardCharsets.US_ASCII);
    return Optional.of(HexFormat.of().parseHex(hex));
  }

  private static Happened happened(String at, JsonNode doubt) {
    return new Happened(
        RecordShape.instant(at), doubt.isString() ? Happened.Doubt.of(doubt.asString()) : null);
  }

  private static Stamp stamp(JsonNode json, Plan plan) {
    JsonNode happened = json.path("happened_at");
    JsonNode command = json.path("command");
    return new Stamp(
        RecordShape.instant(json.path("at").asString()),
        happened.isString() ? happened(happened.asString(), json.path("doubt")) : null,
        (Actor) RecordShape.of(Actor.class).read(json.path("actor"), plan),
        command.isString() ? UUID.fromString(command.asString()) : null);
  }
}
