package dev.zhishou.casework.event;

import dev.zhishou.casework.engine.Fact;
import dev.zhishou.casework.engine.Plan;
import dev.zhishou.procedure.model.Value;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// How a record of the engine is written: its components in snake case, in order; what is null,
/// empty or false is left out. Read once from the record's own shape, so that a new fact needs no
/// second place that knows it.
final class RecordShape {
  private static final Map<Class<?>, RecordShape> SHAPES = new ConcurrentHashMap<>();

  private final Constructor<?> constructor;
  private final List<Part> parts;

  /// @param name in snake case
  private record Part(String name, Method accessor, Type type) {}

  private RecordShape(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
    parts =
        Arrays.stream(components)
            .map(c -> new Part(snake(c.getName()), c.getAccessor(), c.getGenericType()))
            .toList();
  }

  static RecordShape of(Class<?> type) {
    return SHAPES.computeIfAbsent(type, RecordShape::new);
  }

  /// Writes the components into the object that is open.
  void write(JsonGenerator out, Record record, Plan plan) {
    // What another case said is named by its questions, not by those of this one.
    boolean theirs = record instanceof Fact.PartClosed;
    for (Part part : parts) {
      Object value = get(part.accessor, record);
      if (value != null && !omitted(value)) {
        out.writeName(part.name);
        if (theirs && value instanceof Map<?, ?> said) {
          out.writeStartObject();
          said.forEach(
              (name, one) -> {
                out.writeName((String) name);
                Tagged.write(out, (Value) one);
              });
          out.writeEndObject();
        } else {
          any(out, value, plan);
        }
      }
    }
  }

  Record read(JsonNode node, Plan plan) {
    @Nullable Object[] values = new @Nullable Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = any(node.path(parts.get(i).name), parts.get(i).type, plan);
    }
    try {
      return (Record) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean omitted(Object value) {
    return value instanceof Collection<?> c && c.isEmpty()
        || value instanceof Map<?, ?> m && m.isEmpty()
        || Boolean.FALSE.equals(value);
  }

  private static void any(JsonGenerator out, Object value, Plan plan) {
    switch (value) {
      case String text -> out.writeString(text);
      case UUID id -> out.writeString(id.toString());
      case Integer number -> out.writeNumber(number);
      case Boolean bool -> out.writeBoolean(bool);
      case Instant instant -> out.writeString(ChinaInstant.text(instant));
      case Enum<?> word -> out.writeString(word(word.name()));
      case Collection<?> list -> {
        out.writeStartArray();
        list.forEach(element -> any(out, element, plan));
        out.writeEndArray();
      }
      case Map<?, ?> map -> {
        out.writeStartObject();
        map.forEach((name, element) -> entry(out, (String) name, element, plan));
        out.writeEndObject();
      }
      case Record record -> {
        out.writeStartObject();
        of(record.getClass()).write(out, record, plan);
        out.writeEndObject();
      }
      default -> throw new IllegalStateException("no form for " + value.getClass());
    }
  }

  private static void entry(JsonGenerator out, String name, Object element, Plan plan) {
    out.writeName(name);
    if (!(element instanceof Value value)) {
      any(out, element, plan);
    } else if (plan.question(name) != null) {
      ValueWriter.write(out, value);
    } else {
      Tagged.write(out, value);
    }
  }

  private static @Nullable Object any(JsonNode node, Type type, Plan plan) {
    if (type instanceof ParameterizedType generic) {
      Type[] of = generic.getActualTypeArguments();
      return Map.class.isAssignableFrom((Class<?>) generic.getRawType())
          ? map(node, of[1], plan)
          : list(node, of[0], plan);
    }
    Class<?> wanted = (Class<?>) type;
    if (node.isMissingNode() || node.isNull()) {
      return wanted == boolean.class ? Boolean.FALSE : wanted == int.class ? (Object) 0 : null;
    }
    return one(node, wanted, plan);
  }

  private static Object one(JsonNode node, Class<?> wanted, Plan plan) {
    if (wanted == String.class) {
      return node.asString();
    } else if (wanted == UUID.class) {
      return UUID.fromString(node.asString());
    } else if (wanted == int.class || wanted == Integer.class) {
      return node.asInt();
    } else if (wanted == boolean.class || wanted == Boolean.class) {
      return node.asBoolean();
    } else if (wanted == Instant.class) {
      return instant(node.asString());
    } else if (wanted.isEnum()) {
      return constant(wanted, node.asString());
    }
    return of(wanted).read(node, plan);
  }

  static Instant instant(String text) {
    Instant instant = ChinaInstant.read(text);
    if (instant == null) {
      throw new IllegalStateException("no instant: " + text);
    }
    return instant;
  }

  private static Object constant(Class<?> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> word(((Enum<?>) constant).name()).equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + type.getSimpleName() + ": " + word));
  }

  private static List<?> list(JsonNode node, Type of, Plan plan) {
    List<@Nullable Object> list = new ArrayList<>();
    for (JsonNode element : node) {
      list.add(any(element, of, plan));
    }
    return list;
  }

  private static Map<String, @Nullable Object> map(JsonNode node, Type of, Plan plan) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (of == Value.class) {
        Plan.Question question = plan.question(entry.getKey());
        map.put(
            entry.getKey(),
            question == null || Tagged.is(entry.getValue())
                ? Tagged.read(entry.getValue())
                : ValueReader.written(entry.getValue(), question.ask()));
      } else {
        map.put(entry.getKey(), any(entry.getValue(), of, plan));
      }
    }
    return map;
  }

  private static @Nullable Object get(Method accessor, Record record) {
    try {
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// `NOT_APPLICABLE` as `not-applicable`.
  private static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// `dueAt` as `due_at`.
  private static String snake(String name) {
    StringBuilder out = new StringBuilder();
    for (char c : name.toCharArray()) {
      if (Character.isUpperCase(c)) {
        out.append('_').append(Character.toLowerCase(c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
