package dev.zhishou.platform.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/// JSON as API.md has it: `snake_case`, instants with `+08:00` (read with any offset), durations
/// ISO 8601; strict: no unknown fields, no doubled keys, no text where a number belongs.
@Configuration(proxyBeanMethods = false)
class Json {
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return builder ->
        builder
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(
                all ->
                    all.withValueInclusion(
                        com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                LogicalType.Textual,
                text ->
                    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .addHandler(new GatheredFaults.Handler())
            .addModule(times());
  }

  private static SimpleModule times() {
    return new SimpleModule("times")
        .addSerializer(Instant.class, new WriteInstant())
        .addDeserializer(Instant.class, new ReadInstant())
        .addSerializer(Duration.class, new WriteDuration())
        .addDeserializer(Duration.class, new ReadDuration());
  }

  private static final class WriteInstant extends ValueSerializer<Instant> {
    @Override
    public void serialize(Instant at, JsonGenerator out, SerializationContext context) {
      out.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atOffset(CHINA)));
    }
  }

  private static final class ReadInstant extends ValueDeserializer<Instant> {
    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) {
      return read(in, context, Instant.class, text -> OffsetDateTime.parse(text).toInstant());
    }
  }

  private static final class WriteDuration extends ValueSerializer<Duration> {
    @Override
    public void serialize(Duration duration, JsonGenerator out, SerializationContext context) {
      out.writeString(duration.toString());
    }
  }

  private static final class ReadDuration extends ValueDeserializer<Duration> {
    @Override
    public Duration deserialize(JsonParser in, DeserializationContext context) {
      return read(in, context, Duration.class, Duration::parse);
    }
  }

  private interface Parse<T> {
    T of(String text);
  }

  private static <T> T read(
      JsonParser in, DeserializationContext context, Class<T> type, Parse<T> parse) {
    if (!in.hasToken(JsonToken.VALUE_STRING)) {
      return type.cast(context.handleUnexpectedToken(type, in));
    }
    try {
      return parse.of(in.getString());
    } catch (DateTimeException e) {
      return type.cast(context.handleWeirdStringValue(type, in.getString(), "not a time"));
    }
  }
}
