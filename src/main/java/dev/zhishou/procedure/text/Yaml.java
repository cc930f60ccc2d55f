package dev.zhishou.procedure.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads YAML 1.2 with places. Refused, as SECURITY demands: more than 256 KB, more than 20 levels,
/// anchors and aliases, tags, a key twice, a second document. `17:30` stays a text.
public final class Yaml {
  static final int MOST_BYTES = 256 * 1024;
  static final int MOST_LEVELS = 20;

  private static final Said WRITE_OUT = new Said("请把内容写出来。", "Write the content out.");

  private final Findings findings;
  private final Iterator<Event> events;
  private int level;

  private Yaml(Findings findings, Iterator<Event> events) {
    this.findings = findings;
    this.events = events;
  }

  /// Reads bytes as UTF-8; empty when nothing can be made of them (`findings` says why).
  public static Optional<Node> read(byte[] bytes, Findings findings) {
    if (bytes.length > MOST_BYTES) {
      findings.error(
          "too-large",
          Spot.START,
          new Said("文件超过 256 KB。", "The file is larger than 256 KB."),
          new Said("请拆成几份规程。", "Divide it into several procedures."));
      return Optional.empty();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return read(text, findings);
    } catch (CharacterCodingException broken) {
      findings.error(
          "syntax",
          Spot.START,
          new Said("不是 UTF-8 编码。", "This is not UTF-8."),
          new Said("请用 UTF-8 保存。", "Save it as UTF-8."));
      return Optional.empty();
    }
  }

  /// Reads a text; empty when nothing can be made of it (`findings` says why).
  public static Optional<Node> read(String text, Findings findings) {
    if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return read(text.getBytes(StandardCharsets.UTF_8), findings);
    }
    LoadSettings settings =
        LoadSettings.builder().setUseMarks(true).setCodePointLimit(MOST_BYTES + 1).build();
    try {
      Yaml reading = new Yaml(findings, new Parse(settings).parseString(text).iterator());
      return reading.document();
    } catch (TooDeep deep) {
      return Optional.empty();
    } catch (MarkedYamlEngineException wrong) {
      Spot spot = wrong.getProblemMark().map(Yaml::spot).orElse(Spot.START);
      syntax(findings, spot, Optional.ofNullable(wrong.getProblem()).orElse(""));
      return Optional.empty();
    } catch (YamlEngineException wrong) {
      String why =
          wrong.getMessage() == null ? "" : wrong.getMessage().lines().findFirst().orElse("");
      syntax(findings, Spot.START, why);
      return Optional.empty();
    }
  }

  private static void syntax(Findings findings, Spot spot, String why) {
    findings.error(
        "syntax",
        spot,
        new Said("不是正确的 YAML：" + why, "This is not YAML: " + why),
        new Said(
            "请检查缩进、冒号后的空格、引号和括号。",
            "Check indentation, the space after a colon, quotes and brackets."));
  }

  private Optional<Node> document() {
    Node root = null;
    int documents = 0;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof DocumentStartEvent && ++documents > 1) {
        syntax(findings, spot(event), "a second document (---)");
        return Optional.empty();
      }
      if (event instanceof NodeEvent) {
        root = node(event);
      }
    }
    if (root == null) {
      syntax(findings, Spot.START, "empty");
    }
    return Optional.ofNullable(root);
  }

  private Node node(Event event) {
    if (event instanceof AliasEvent) {
      findings.error(
          "anchor",
          spot(event),
          new Said("不许引用锚点（*名字）。", "Aliases (*name) are not allowed."),
          WRITE_OUT);
      return new Node.Scalar("*", true, false, spot(event));
    }
    refuseAnchorAndTag(event);
    return switch (event) {
      case ScalarEvent scalar -> scalar(scalar);
      case SequenceStartEvent start -> sequence(start);
      case MappingStartEvent start -> mapping(start);
      default -> throw new IllegalStateException("no node: " + event);
    };
  }

  private void refuseAnchorAndTag(Event event) {
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      findings.error(
          "anchor",
          spot(event),
          new Said("不许使用锚点（&名字）。", "Anchors (&name) are not allowed."),
          WRITE_OUT);
    }
    Optional<String> tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case CollectionStartEvent start -> start.getTag();
          default -> Optional.empty();
        };
    tag.ifPresent(
        name ->
            findings.error(
                "syntax",
                spot(event),
                new Said("不许使用标签 " + name + "。", "Tags such as " + name + " are not allowed."),
                new Said("请删去标签。", "Take the tag out.")));
  }

  private static Node scalar(ScalarEvent event) {
    Spot from = spot(event);
    boolean oneLine = event.getEndMark().map(end -> end.getLine() + 1 == from.line()).orElse(false);
    int quotes = event.isPlain() ? 0 : 2;
    int width = event.getEndMark().map(end -> end.getColumn() + 1 - from.column()).orElse(-1);
    String text = event.getValue();
    boolean verbatim = oneLine && width == text.codePointCount(0, text.length()) + quotes;
    return new Node.Scalar(text, event.isPlain(), verbatim, from);
  }

  private Node sequence(SequenceStartEvent start) {
    down(start);
    List<Node> items = new ArrayList<>();
    for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
      items.add(node(event));
    }
    level--;
    return new Node.Sequence(List.copyOf(items), spot(start));
  }

  private Node mapping(MappingStartEvent start) {
    down(start);
    SequencedMap<String, Node.Entry> entries = new LinkedHashMap<>();
    for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
      Node key = node(event);
      Node value = node(events.next());
      String name = name(key);
      if (name != null && entries.putIfAbsent(name, new Node.Entry(key.spot(), value)) != null) {
        findings.error(
            "name-twice",
            key.spot(),
            new Said("`" + name + "` 写了两遍。", "`" + name + "` is written twice."),
            new Said("请删去一处或改名。", "Take one out, or rename it."));
      }
    }
    level--;
    return new Node.Mapping(entries, spot(start));
  }

  private @Nullable String name(Node key) {
    if (key instanceof Node.Scalar scalar) {
      return scalar.text();
    }
    syntax(findings, key.spot(), "a key that is no word");
    return null;
  }

  private void down(Event event) {
    if (++level > MOST_LEVELS) {
      findings.error(
          "too-deep",
          spot(event),
          new Said("嵌套超过 20 层。", "Nested more than 20 levels deep."),
          new Said("请减少层次。", "Nest less."));
      throw new TooDeep();
    }
  }

  private static Spot spot(Event event) {
    return event.getStartMark().map(Yaml::spot).orElse(Spot.START);
  }

  private static Spot spot(Mark mark) {
    return new Spot(mark.getLine() + 1, mark.getColumn() + 1);
  }

  /// Ends the reading where it is nested too deep.
  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooDeep() {
      super(null, null, false, false);
    }
  }
}
