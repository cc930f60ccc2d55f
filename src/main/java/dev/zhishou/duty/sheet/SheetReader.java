package dev.zhishou.duty.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads the filled cells of a workbook's first sheet: so many and no more, no entity from
/// anywhere, and nothing reckoned.
final class SheetReader {
  private static final int MOST_CELLS = 20_000;
  private static final int MOST_TEXTS = 50_000;
  private static final int MOST_ROW = 1_048_576;
  private static final int MOST_COLUMN = 16_384;
  private static final XMLInputFactory XML = factory();

  private final List<String> texts;
  private final List<Cell> cells = new ArrayList<>();

  private SheetReader(List<String> texts) {
    this.texts = texts;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    xml.setProperty(XMLInputFactory.IS_COALESCING, true);
    return xml;
  }

  /// The cells with something in them, in the order of the sheet.
  static List<Cell> cells(byte[] workbook) throws Unreadable {
    try {
      Unpacked parts = Unpacked.of(workbook);
      byte[] shared = parts.texts();
      SheetReader reader = new SheetReader(shared == null ? List.of() : texts(open(shared)));
      reader.read(open(parts.sheet()));
      return reader.cells;
    } catch (XMLStreamException e) {
      throw Unreadable.noWorkbook();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static XMLStreamReader open(byte[] xml) throws XMLStreamException {
    return XML.createXMLStreamReader(new ByteArrayInputStream(xml));
  }

  private static boolean next(XMLStreamReader xml) throws XMLStreamException, Unreadable {
    if (!xml.hasNext()) {
      return false;
    }
    int event = xml.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw Unreadable.doctype();
    }
    return true;
  }

  private static List<String> texts(XMLStreamReader xml) throws XMLStreamException, Unreadable {
    List<String> texts = new ArrayList<>();
    while (next(xml)) {
      if (xml.isStartElement() && xml.getLocalName().equals("si")) {
        texts.add(text(xml, "si"));
        if (texts.size() > MOST_TEXTS) {
          throw Unreadable.tooLarge();
        }
      }
    }
    return texts;
  }

  /// All `t` up to the end of an element, but how it is spoken (`rPh`).
  private static String text(XMLStreamReader xml, String until)
      throws XMLStreamException, Unreadable {
    StringBuilder text = new StringBuilder();
    boolean spoken = false;
    boolean in = false;
    while (next(xml)) {
      if (xml.isStartElement()) {
        spoken |= xml.getLocalName().equals("rPh");
        in = xml.getLocalName().equals("t") && !spoken;
      } else if (xml.isEndElement()) {
        in = false;
        spoken &= !xml.getLocalName().equals("rPh");
        if (xml.getLocalName().equals(until)) {
          return text.toString();
        }
      } else if (in && xml.hasText()) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }

  private void read(XMLStreamReader xml) throws XMLStreamException, Unreadable {
    int row = -1;
    int column = -1;
    while (next(xml)) {
      if (xml.isStartElement() && xml.getLocalName().equals("row")) {
        String said = xml.getAttributeValue(null, "r");
        row = said == null ? row + 1 : number(said) - 1;
        column = -1;
      } else if (xml.isStartElement() && xml.getLocalName().equals("c")) {
        String name = xml.getAttributeValue(null, "r");
        column = name == null ? column + 1 : Cell.column(name);
        if (row < 0 || row >= MOST_ROW || column < 0 || column >= MOST_COLUMN) {
          throw Unreadable.noWorkbook();
        }
        cell(xml, row, column);
      }
    }
  }

  private void cell(XMLStreamReader xml, int row, int column)
      throws XMLStreamException, Unreadable {
    String type = xml.getAttributeValue(null, "t");
    boolean formula = false;
    StringBuilder value = new StringBuilder();
    boolean in = false;
    while (next(xml) && !(xml.isEndElement() && xml.getLocalName().equals("c"))) {
      if (xml.isStartElement()) {
        formula |= xml.getLocalName().equals("f");
        in = xml.getLocalName().equals("v");
        if (xml.getLocalName().equals("is")) {
          value.append(text(xml, "is"));
        }
      } else if (xml.isEndElement()) {
        in = false;
      } else if (in && xml.hasText()) {
        value.append(xml.getText());
      }
    }
    String text = ("s".equals(type) ? shared(value.toString()) : value.toString()).strip();
    if (formula || !text.isEmpty()) {
      cells.add(new Cell(row, column, text, formula));
      if (cells.size() > MOST_CELLS) {
        throw Unreadable.tooLarge();
      }
    }
  }

  private String shared(String index) throws Unreadable {
    int at = number(index.strip());
    if (at < 0 || at >= texts.size()) {
      throw Unreadable.noWorkbook();
    }
    return texts.get(at);
  }

  private static int number(@Nullable String text) throws Unreadable {
    try {
      return Integer.parseInt(String.valueOf(text));
    } catch (NumberFormatException e) {
      throw Unreadable.noWorkbook();
    }
  }
}
