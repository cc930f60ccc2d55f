package dev.zhishou.casework.dossier;

import dev.zhishou.casework.event.Digest;
import dev.zhishou.platform.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The events of a dossier and what is private beside them, recomputed.
final class Chain {
  private final List<JsonNode> events = new ArrayList<>();
  private final List<String> hashes = new ArrayList<>();
  private final List<String> erased = new ArrayList<>();
  private final byte @Nullable [] lines;
  private final byte @Nullable [] secrets;
  private final String end;
  private int disclosed;
  private int withheld;

  /// @param end the hash of the last event, as the manifest says
  Chain(Map<String, byte[]> files, String end) {
    this.end = end;
    lines = files.get(Manifest.EVENTS);
    secrets = files.get(Manifest.PRIVATE);
  }

  int events() {
    return events.size();
  }

  int disclosed() {
    return disclosed;
  }

  int withheld() {
    return withheld;
  }

  List<String> erased() {
    return List.copyOf(erased);
  }

  /// The hash of the last event; empty: there is none.
  String last() {
    return hashes.isEmpty() ? "" : hashes.getLast();
  }

  void check(List<Message> faults) {
    links(faults);
    values(faults);
  }

  /// Each event is held by the `prev` of the next one, the last by the manifest.
  private void links(List<Message> faults) {
    String text = lines == null ? "" : new String(lines, StandardCharsets.UTF_8);
    for (String line : text.isEmpty() ? new String[0] : text.split("\n")) {
      JsonNode event = json(line);
      hashes.add(Digest.hex(Digest.sha256(line.getBytes(StandardCharsets.UTF_8))));
      events.add(event == null ? JsonMapper.shared().createObjectNode() : event);
    }
    List<Integer> wrong = new ArrayList<>();
    for (int seq = 1; seq <= events.size(); seq++) {
      if (!held(seq)) {
        wrong.add(seq);
      }
    }
    // An event whose own `prev` was changed makes the one before it look wrong: it is told first.
    wrong.stream()
        .sorted(Comparator.comparing((Integer seq) -> wrong.contains(seq + 1)))
        .forEach(seq -> faults.add(event(seq)));
  }

  private boolean held(int seq) {
    JsonNode event = events.get(seq - 1);
    boolean first = seq != 1 || event.path("prev").isNull();
    String expected = seq == events.size() ? end : events.get(seq).path("prev").asString("");
    return first && event.path("seq").asInt(0) == seq && hashes.get(seq - 1).equals(expected);
  }

  private static Message event(int seq) {
    return new Message("第 " + seq + " 条记录被改动", "event " + seq + " was changed");
  }

  private static @Nullable JsonNode json(String line) {
    try {
      JsonNode json = JsonMapper.shared().readTree(line);
      return json.isObject() ? json : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  private void values(List<Message> faults) {
    JsonNode all = secrets == null ? null : json(new String(secrets, StandardCharsets.UTF_8));
    if (all == null) {
      faults.add(new Message("private.json 无法读取", "private.json cannot be read"));
      return;
    }
    Set<String> gone = gone();
    for (JsonNode event : events) {
      int seq = event.path("seq").asInt(0);
      JsonNode given = all.path(Integer.toString(seq));
      for (Map.Entry<String, JsonNode> digest : event.path("private").properties()) {
        value(seq, digest, given.path(digest.getKey()), gone, faults);
      }
    }
  }

  /// What `Erased` events name.
  private Set<String> gone() {
    Set<String> gone = new HashSet<>();
    for (JsonNode event : events) {
      if (event.path("type").asString("").equals("Erased")) {
        for (JsonNode what : event.path("body").path("what")) {
          gone.add(what.path("seq").asInt() + "/" + what.path("name").asString(""));
        }
      }
    }
    return gone;
  }

  private void value(
      int seq,
      Map.Entry<String, JsonNode> digest,
      JsonNode given,
      Set<String> gone,
      List<Message> faults) {
    String name = seq + "/" + digest.getKey();
    if (given.isString()) {
      if (Digest.ofDisclosure(given.asString()).equals(digest.getValue().asString(""))) {
        disclosed++;
      } else {
        faults.add(
            new Message("个人信息 " + name + " 被改动", "the private value " + name + " was changed"));
      }
    } else if (gone.contains(name)) {
      erased.add(name);
    } else if (given.isNull()) {
      withheld++;
    } else {
      faults.add(
          new Message(
              "个人信息 " + name + " 缺失,且没有删除记录",
              "the private value " + name + " is missing and nothing says that it was erased"));
    }
  }
}
