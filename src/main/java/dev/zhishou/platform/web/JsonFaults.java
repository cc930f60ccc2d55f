package dev.zhishou.platform.web;

import dev.zhishou.platform.Message;
import dev.zhishou.platform.Problem;
import dev.zhishou.platform.Problem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// What is wrong with a body, said in terms of the body.
final class JsonFaults {
  private static final Message WRONG = new Message("请求内容有误", "The body is wrong");

  static final Message UNKNOWN_FIELD = new Message("没有这个字段", "There is no such field");
  static final Message WRONG_TYPE = new Message("类型或格式不对", "Not of the right type or form");

  private JsonFaults() {}

  static Problem malformed(List<Fault> faults) {
    return new Problem("malformed", 400, WRONG, null, faults, 0);
  }

  /// The fault that ended the reading, together with those that did not.
  static Problem of(HttpMessageNotReadableException unreadable, List<Fault> gathered) {
    Problem last = of(unreadable);
    if (gathered.isEmpty() || last.faults().isEmpty()) {
      return last;
    }
    List<Fault> all = new ArrayList<>(gathered);
    // What a record refuses behind a fault is that fault once more.
    boolean another =
        !NestedExceptionUtils.getMostSpecificCause(unreadable)
                .getClass()
                .equals(NullPointerException.class)
            && !(unreadable.getCause() instanceof ValueInstantiationException);
    if (another) {
      all.addAll(last.faults());
    }
    return malformed(all.stream().distinct().toList());
  }

  static Problem of(HttpMessageNotReadableException unreadable) {
    // Jackson wraps what the stream says in a fault of its own: so it is asked for first.
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof TooLarge) {
        return TooLarge.PROBLEM;
      }
    }
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case UnrecognizedPropertyException unknown -> {
          return fault("malformed", unknown, "unknown-field", UNKNOWN_FIELD);
        }
        case MismatchedInputException mistyped -> {
          return fault("malformed", mistyped, "wrong-type", WRONG_TYPE);
        }
        case StreamReadException broken -> {
          return broken(broken);
        }
        case JacksonException other -> {
          return fault(
              "malformed", other, "wrong-type", new Message("内容不对", "Not what belongs here"));
        }
        default -> {}
      }
    }
    return Problem.of(
        "malformed", 400, new Message("缺少请求内容或无法读取", "The body is missing or cannot be read"));
  }

  private static Problem broken(StreamReadException broken) {
    int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
    int column = broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr();
    return Problem.of("malformed", 400, new Message("不是有效的 JSON", "Not valid JSON"))
        .because(
            new Message(
                "第 " + line + " 行第 " + column + " 列", "line " + line + ", column " + column));
  }

  private static Problem fault(String problem, JacksonException cause, String code, Message what) {
    return Problem.of(problem, 400, WRONG).with(new Fault(pointer(cause), code, what));
  }

  private static String pointer(JacksonException cause) {
    return cause.getPath().stream()
        .map(
            step ->
                "/"
                    + (step.getPropertyName() == null
                        ? String.valueOf(step.getIndex())
                        : step.getPropertyName().replace("~", "~0").replace("/", "~1")))
        .collect(Collectors.joining());
  }

  /// A bean path such as `commands[3].stepId` as a JSON pointer `/commands/3/step_id`.
  static String pointer(String beanPath) {
    String snake =
        beanPath.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    return "/" + snake.replace("].", "/").replace("[", "/").replace("]", "").replace('.', '/');
  }

  static Fault invalid(String pointer, @Nullable String message) {
    String text = message == null ? "" : message;
    List<String> both = List.of(text.split(" / ", 2));
    return new Fault(pointer, "invalid", new Message(both.getFirst(), both.getLast()));
  }
}
