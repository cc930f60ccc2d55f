package dev.zhishou.desk.triage.sense;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Hears what a text means: a small Chinese language model (bge-small-zh-v1.5, quantised), which
/// travels inside the artefact, has learned what is said of the shipped procedures ([Tuning]), and
/// runs inside the process on one thread. The same text always gives the same vector.
public final class Sense implements Hearing {
  private static final Logger LOG = LoggerFactory.getLogger(Sense.class);
  private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";
  private static final String PIECES = "/bge-small-zh-v1.5-q-tokenizer.json";
  private static final String LEARNED = "/triage/tuning.gz";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces pieces;
  private final UUID model;

  private Sense(OrtEnvironment environment, OrtSession session, WordPieces pieces, UUID model) {
    this.environment = environment;
    this.session = session;
    this.pieces = pieces;
    this.model = model;
  }

  /// Empty where this machine cannot run it; the log says so once.
  public static Optional<Sense> load() {
    return load(() -> Tuning.apply(bytes(MODEL), bytes(LEARNED)));
  }

  /// The model as it was published, which knows no saying: to measure what is not heard before.
  public static Optional<Sense> asPublished() {
    return load(() -> bytes(MODEL));
  }

  private interface Source {
    byte[] read() throws IOException;
  }

  private static Optional<Sense> load(Source source) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      byte[] model = source.read();
      OrtSession session = environment.createSession(model, options);
      UUID name = UUID.nameUUIDFromBytes(model);
      return Optional.of(new Sense(environment, session, pieces(), name));
    } catch (OrtException | IOException | LinkageError | RuntimeException e) {
      LOG.warn("Triage goes by words alone: the language model cannot run here ({})", e.toString());
      return Optional.empty();
    }
  }

  /// Tells this model from what it was before it learned more: vectors of both do not compare.
  UUID model() {
    return model;
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = Sense.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is missing");
      }
      return in.readAllBytes();
    }
  }

  /// The numbers of the pieces of a normalised text, as the model hears them.
  public long[] pieces(String text) {
    return pieces.of(aloud(text));
  }

  /// What is read to the model: without the mark at the end, a comma between clauses.
  private static String aloud(String text) {
    return text.replaceFirst("\\|+$", "").replace('|', '，');
  }

  private static WordPieces pieces() throws IOException {
    JsonNode known = JsonMapper.shared().readTree(bytes(PIECES)).path("model").path("vocab");
    Map<String, Integer> numbers = new HashMap<>();
    known.properties().forEach(one -> numbers.put(one.getKey(), one.getValue().asInt()));
    return new WordPieces(numbers);
  }

  @Override
  public float[] of(String text) {
    long[] said = pieces(text);
    long[] all = new long[said.length];
    java.util.Arrays.fill(all, 1);
    try (OnnxTensor ids = OnnxTensor.createTensor(environment, new long[][] {said});
        OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {all});
        OnnxTensor types = OnnxTensor.createTensor(environment, new long[1][said.length]);
        OrtSession.Result heard =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      return oneLong(((float[][][]) heard.get(0).getValue())[0][0]);
    } catch (OrtException e) {
      throw new IllegalStateException("the language model failed", e);
    }
  }

  /// Scaled to a length of 1, so that only the direction counts.
  private static float[] oneLong(float[] vector) {
    double square = 0;
    for (float part : vector) {
      square += (double) part * part;
    }
    float scale = (float) (1 / Math.sqrt(square));
    float[] scaled = new float[vector.length];
    for (int at = 0; at < vector.length; at++) {
      scaled[at] = vector[at] * scale;
    }
    return scaled;
  }
}
