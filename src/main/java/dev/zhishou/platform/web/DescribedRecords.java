package dev.zhishou.platform.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Describes records as they are written: keys in `snake_case`, and what cannot be null as
/// required. Programs that are generated from the description rely on both. Two records of one
/// simple name would become one silently: the description is refused then.
@Component
class DescribedRecords implements ModelConverter {
  private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE =
      new PropertyNamingStrategies.SnakeCaseStrategy();

  private final Map<String, Class<?>> described = new ConcurrentHashMap<>();

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> resolved = chain.next().resolve(type, context, chain);
    JavaType java = Json31.mapper().constructType(type.getType());
    if (resolved != null && java != null && java.getRawClass().isRecord()) {
      onlyOne(java.getRawClass());
      Schema<?> described = described(resolved, context);
      if (described != null && described.getProperties() != null) {
        describe(described, java.getRawClass());
      }
    }
    return resolved;
  }

  private void onlyOne(Class<?> type) {
    Class<?> before = described.putIfAbsent(type.getSimpleName(), type);
    if (before != null && before != type) {
      throw new IllegalStateException(
          "two records of one name in the API, rename one: " + before + ", " + type);
    }
  }

  private static @Nullable Schema<?> described(Schema<?> resolved, ModelConverterContext context) {
    String reference = resolved.get$ref();
    return reference == null
        ? resolved
        : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
  }

  @SuppressWarnings("rawtypes")
  private static void describe(Schema<?> schema, Class<?> type) {
    Map<String, Schema> renamed = new LinkedHashMap<>();
    Map<String, Schema> given = schema.getProperties();
    for (RecordComponent component : type.getRecordComponents()) {
      JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
      String plain = named == null ? component.getName() : named.value();
      String written = named == null ? SNAKE.translate(plain) : plain;
      Schema<?> value = given.containsKey(plain) ? given.get(plain) : given.get(written);
      if (value == null) {
        continue;
      }
      renamed.put(written, value);
      if (schema.getRequired() != null) {
        schema.getRequired().remove(plain);
      }
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)
          && (schema.getRequired() == null || !schema.getRequired().contains(written))) {
        schema.addRequiredItem(written);
      }
    }
    schema.setProperties(renamed);
  }
}
