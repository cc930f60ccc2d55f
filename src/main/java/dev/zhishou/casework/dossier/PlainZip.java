package dev.zhishou.casework.dossier;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.CRC32;

/// A ZIP in which nothing can differ: no compression, no dates, entries one after the other. The
/// same files give the same bytes, so a changed byte of its structure is found by writing it anew.
final class PlainZip {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int NEEDS = 20;
  private static final int UTF_8 = 0x0800;

  /// 1980-01-01, the first date that a ZIP can say.
  private static final int NO_DATE = 0x0021;

  private static final int LOCAL_LENGTH = 30;

  private PlainZip() {}

  /// It is no such ZIP.
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(int at, String near) {
      super(
          "the ZIP's structure is broken at byte " + at + (near.isEmpty() ? "" : ", near " + near));
    }
  }

  static byte[] write(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<byte[]> directory = new ArrayList<>();
    files.forEach(
        (name, content) -> {
          byte[] path = name.getBytes(StandardCharsets.UTF_8);
          int offset = out.size();
          out.writeBytes(local(path, content));
          out.writeBytes(content);
          directory.add(central(path, content, offset));
        });
    int start = out.size();
    directory.forEach(out::writeBytes);
    int size = out.size() - start;
    out.writeBytes(
        little(22)
            .putInt(END)
            .putInt(0)
            .putShort((short) files.size())
            .putShort((short) files.size())
            .putInt(size)
            .putInt(start)
            .putShort((short) 0)
            .array());
    return out.toByteArray();
  }

  /// Reads what `write` wrote.
  ///
  /// @throws Broken at the first byte that it cannot have written
  static SequencedMap<String, byte[]> read(byte[] zip) throws Broken {
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    ByteBuffer in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    String last = "";
    while (in.remaining() >= LOCAL_LENGTH && in.getInt(in.position()) == LOCAL) {
      int at = in.position();
      int size = in.getInt(at + 18);
      int pathLength = in.getShort(at + 26) & 0xffff;
      long end = (long) at + LOCAL_LENGTH + pathLength + size;
      if (size < 0 || end > zip.length) {
        throw new Broken(at, last);
      }
      byte[] path = new byte[pathLength];
      in.get(at + LOCAL_LENGTH, path);
      byte[] content = new byte[size];
      in.get(at + LOCAL_LENGTH + pathLength, content);
      last = new String(path, StandardCharsets.UTF_8);
      if (files.put(last, content) != null) {
        throw new Broken(at, last);
      }
      in.position((int) end);
    }
    if (files.isEmpty()) {
      throw new Broken(0, "");
    }
    return files;
  }

  /// Where the ZIP differs from what its own files give; -1: nowhere.
  static int differs(byte[] zip, Map<String, byte[]> files) {
    return java.util.Arrays.mismatch(zip, write(files));
  }

  private static byte[] local(byte[] path, byte[] content) {
    return little(LOCAL_LENGTH + path.length)
        .putInt(LOCAL)
        .putShort((short) NEEDS)
        .put(common(content))
        .putShort((short) path.length)
        .putShort((short) 0)
        .put(path)
        .array();
  }

  private static byte[] central(byte[] path, byte[] content, int offset) {
    return little(46 + path.length)
        .putInt(CENTRAL)
        .putShort((short) NEEDS)
        .putShort((short) NEEDS)
        .put(common(content))
        .putShort((short) path.length)
        .put(new byte[12])
        .putInt(offset)
        .put(path)
        .array();
  }

  private static byte[] common(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return little(20)
        .putShort((short) UTF_8)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) NO_DATE)
        .putInt((int) crc.getValue())
        .putInt(content.length)
        .putInt(content.length)
        .array();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
