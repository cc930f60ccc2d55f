package dev.zhishou.desk.alerts;

import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads CAP 1.2. A document type, an entity, another root or more than 256 KB is refused before
/// anything of it is looked at; all that is missing is told at once.
final class CapReader {
  /// The longest that is read, in bytes.
  static final int LONGEST = 256 * 1024;

  private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
  private static final int LONGEST_WORD = 300;
  private static final Pattern COLOUR = Pattern.compile("([红橙黄蓝紅橙黃藍])色");
  private static final Pattern COLOURED = Pattern.compile("[红橙黄蓝紅橙黃藍]色.*|预警.*|預警.*");
  private static final Map<String, String> COLOURS =
      Map.ofEntries(
          Map.entry("红", "red"),
          Map.entry("紅", "red"),
          Map.entry("橙", "orange"),
          Map.entry("黄", "yellow"),
          Map.entry("黃", "yellow"),
          Map.entry("蓝", "blue"),
          Map.entry("藍", "blue"));

  /// The colours of China's warnings by the severities of CAP (GB/T 27962: I red to IV blue).
  private static final Map<String, String> BY_SEVERITY =
      Map.of("extreme", "red", "severe", "orange", "moderate", "yellow", "minor", "blue");

  private final List<Problem.Fault> faults = new ArrayList<>();

  private CapReader() {}

  /// Reads it.
  ///
  /// @throws Problem.Raised 413 too long, 422 no CAP, with all that is wrong
  static Cap read(byte[] xml) {
    if (xml.length > LONGEST) {
      throw Problem.of("too-large", 413, new Message("预警超过 256 KB", "The warning exceeds 256 KB"))
          .raised();
    }
    return new CapReader().cap(root(xml));
  }

  private static Element root(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://javax.xml.XMLConstants/feature/secure-processing", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      factory.setNamespaceAware(true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      Element root = builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
      if (NAMESPACE.equals(root.getNamespaceURI()) && "alert".equals(root.getLocalName())) {
        return root;
      }
      throw invalid("/alert", "unknown", "不是 CAP 1.2 预警", "Not a CAP 1.2 alert");
    } catch (SAXException e) {
      throw invalid("", "syntax", "不是可接受的 XML（不许有 DTD）", "No acceptable XML (no DTD)");
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException("the parser of the JDK", e);
    }
  }

  private static Problem.Raised invalid(String pointer, String code, String zh, String en) {
    return Problem.invalid(List.of(new Problem.Fault(pointer, code, new Message(zh, en)))).raised();
  }

  private Cap cap(Element alert) {
    Cap.Id id = new Cap.Id(word(alert, "sender"), word(alert, "identifier"), sent(alert));
    Cap.Status status = one(Cap.Status.class, alert, "status");
    Cap.Type type = one(Cap.Type.class, alert, "msgType");
    List<Cap.Id> references = references(text(alert, "references"));
    boolean about = type == Cap.Type.UPDATE || type == Cap.Type.CANCEL;
    if (about && references.isEmpty()) {
      missing("references");
    }
    Element said = said(alert);
    Cap.Info info = said == null ? null : info(said);
    if (info == null && (type == Cap.Type.ALERT || type == Cap.Type.UPDATE)) {
      missing("info");
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults).raised();
    }
    List<Area> areas =
        said == null ? List.of() : children(said, "area").stream().map(AreaReader::area).toList();
    return new Cap(id, status, type, references, info, areas);
  }

  private void missing(String name) {
    faults.add(
        new Problem.Fault("/alert/" + name, "required", new Message("缺少或不对", "Missing or wrong")));
  }

  private String word(Element of, String name) {
    String text = text(of, name);
    if (text.isEmpty() || text.length() > LONGEST_WORD || text.matches(".*[\\s,<&].*")) {
      missing(name);
    }
    return text;
  }

  private Instant sent(Element alert) {
    return instant(text(alert, "sent"))
        .orElseGet(
            () -> {
              missing("sent");
              return Instant.EPOCH;
            });
  }

  private <E extends Enum<E>> E one(Class<E> type, Element alert, String name) {
    String text = text(alert, name).toUpperCase(Locale.ROOT);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    missing(name);
    return type.getEnumConstants()[0];
  }

  /// `sender,identifier,sent sender,identifier,sent`.
  private List<Cap.Id> references(String text) {
    List<Cap.Id> ids = new ArrayList<>();
    for (String one : text.isEmpty() ? new String[0] : text.split("\\s+")) {
      String[] parts = one.split(",", -1);
      Optional<Instant> sent = parts.length == 3 ? instant(parts[2]) : Optional.empty();
      if (sent.isPresent()) {
        ids.add(new Cap.Id(parts[0], parts[1], sent.get()));
      } else {
        missing("references");
      }
    }
    return List.copyOf(ids);
  }

  /// Of several languages the Chinese.
  private static @Nullable Element said(Element alert) {
    List<Element> all = children(alert, "info");
    return all.stream()
        .filter(one -> text(one, "language").toLowerCase(Locale.ROOT).startsWith("zh"))
        .findFirst()
        .orElse(all.isEmpty() ? null : all.getFirst());
  }

  private static Cap.Info info(Element info) {
    String event = text(info, "event");
    String headline = text(info, "headline");
    String severity = text(info, "severity");
    return new Cap.Info(
        COLOURED.matcher(event).replaceFirst("").strip(),
        colour(event + " " + headline, severity),
        headline,
        severity,
        text(info, "urgency"),
        text(info, "certainty"),
        instant(text(info, "expires")).orElse(null));
  }

  /// As the words say it, else by the severity.
  private static @Nullable String colour(String words, String severity) {
    Matcher said = COLOUR.matcher(words);
    return said.find()
        ? COLOURS.get(said.group(1))
        : BY_SEVERITY.get(severity.toLowerCase(Locale.ROOT));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static String text(Element of, String name) {
    List<Element> found = children(of, name);
    return found.isEmpty() ? "" : found.getFirst().getTextContent().strip();
  }

  static List<Element> children(Element of, String name) {
    List<Element> found = new ArrayList<>();
    for (Node child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element
          && NAMESPACE.equals(element.getNamespaceURI())
          && name.equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }
}
