package dev.zhishou.desk.triage.sense;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Hears, but knows the shipped sayings already: their vectors are worked out when the program is
/// built, because it takes a quarter of a minute. Each number is kept in a byte.
public final class Remembered implements Hearing {
  private static final String SHIPPED = "/binder/sop/sayings.vectors";
  private static final int UTTERANCE = 4;

  private final Hearing hearing;
  private final Map<UUID, float[]> known;

  private Remembered(Hearing hearing, Map<UUID, float[]> known) {
    this.hearing = hearing;
    this.known = known;
  }

  /// Empty where the program was not packaged, or this machine cannot run the model.
  public static Optional<Remembered> shipped() {
    try (InputStream in = Remembered.class.getResourceAsStream(SHIPPED)) {
      return in == null
          ? Optional.empty()
          : Once.SENSE.map(sense -> read(sense, sense.model(), in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The model is read when it is first asked for, and once.
  private static final class Once {
    private static final Optional<Sense> SENSE = Sense.load();
  }

  @Override
  public float[] of(String text) {
    float[] vector = known.get(key(text));
    return vector == null ? hearing.of(text) : vector;
  }

  /// @param model which hears; what another one heard is not remembered
  static Remembered read(Hearing hearing, UUID model, InputStream from) {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(from))) {
      Map<UUID, float[]> known = new HashMap<>();
      if (!model.equals(new UUID(in.readLong(), in.readLong()))) {
        return new Remembered(hearing, known);
      }
      for (int left = in.readInt(); left > 0; left--) {
        UUID key = new UUID(in.readLong(), in.readLong());
        float step = in.readFloat();
        float[] vector = new float[SIZE];
        for (int at = 0; at < SIZE; at++) {
          vector[at] = in.readByte() * step;
        }
        known.put(key, vector);
      }
      return new Remembered(hearing, known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes the vectors of the shipped sayings. What this model heard before is not heard again.
  ///
  /// @param arguments the file of sayings, and where to write
  public static void main(String[] arguments) throws IOException {
    Path sayings = Path.of(arguments[0]);
    Path to = Path.of(arguments[1]);
    Sense sense = Sense.load().orElseThrow();
    Hearing hearing = before(to, sense);
    List<String> texts =
        Files.readString(sayings)
            .lines()
            .skip(1)
            .map(line -> Plain.of(line.split("\t", -1)[UTTERANCE]).text())
            .distinct()
            .toList();
    List<float[]> vectors = texts.parallelStream().map(hearing::of).toList();
    Files.createDirectories(to.toAbsolutePath().getParent());
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
      begin(sense.model(), texts.size(), out);
      for (int at = 0; at < texts.size(); at++) {
        write(texts.get(at), vectors.get(at), out);
      }
    }
  }

  private static Hearing before(Path kept, Sense sense) throws IOException {
    if (!Files.exists(kept)) {
      return sense;
    }
    try (InputStream in = Files.newInputStream(kept)) {
      return read(sense, sense.model(), in);
    }
  }

  static void begin(UUID model, int texts, DataOutputStream out) throws IOException {
    out.writeLong(model.getMostSignificantBits());
    out.writeLong(model.getLeastSignificantBits());
    out.writeInt(texts);
  }

  static void write(String text, float[] vector, DataOutputStream out) throws IOException {
    float most = 0;
    for (float part : vector) {
      most = Math.max(most, Math.abs(part));
    }
    float step = most / Byte.MAX_VALUE;
    UUID key = key(text);
    out.writeLong(key.getMostSignificantBits());
    out.writeLong(key.getLeastSignificantBits());
    out.writeFloat(step);
    for (float part : vector) {
      out.writeByte(Math.round(part / step));
    }
  }

  private static UUID key(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
