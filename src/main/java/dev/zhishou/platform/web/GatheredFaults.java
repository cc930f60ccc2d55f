package dev.zhishou.platform.web;

import dev.zhishou.platform.Problem.Fault;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/// Goes on reading a body behind a fault, so that all of them are told at once: unknown fields, and
/// texts that are no time, no id, no known word. Only bodies of calls are read like this; everybody
/// else who reads JSON is refused at the first fault.
@RestControllerAdvice
class GatheredFaults extends RequestBodyAdviceAdapter {
  private static final ThreadLocal<@Nullable List<Fault>> OPEN = new ThreadLocal<>();

  /// What was gathered in this call, which ends the gathering.
  static List<Fault> take() {
    List<Fault> gathered = OPEN.get();
    OPEN.remove();
    return gathered == null ? List.of() : gathered;
  }

  @Override
  public boolean supports(
      MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public HttpInputMessage beforeBodyRead(
      HttpInputMessage input,
      MethodParameter parameter,
      Type target,
      Class<? extends HttpMessageConverter<?>> converter) {
    OPEN.set(new ArrayList<>());
    return input;
  }

  @Override
  public Object afterBodyRead(
      Object body,
      HttpInputMessage input,
      MethodParameter parameter,
      Type target,
      Class<? extends HttpMessageConverter<?>> converter) {
    List<Fault> gathered = take();
    if (!gathered.isEmpty()) {
      throw JsonFaults.malformed(gathered).raised();
    }
    return body;
  }

  @Override
  public @Nullable Object handleEmptyBody(
      @Nullable Object body,
      HttpInputMessage input,
      MethodParameter parameter,
      Type target,
      Class<? extends HttpMessageConverter<?>> converter) {
    take();
    return body;
  }

  /// The part that Jackson asks.
  static final class Handler extends DeserializationProblemHandler {
    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        @Nullable JsonParser in,
        ValueDeserializer<?> reader,
        Object target,
        String name) {
      List<Fault> gathered = OPEN.get();
      if (gathered == null || in == null) {
        return false;
      }
      JsonParser body = context.getParser();
      // What a record does not know is set aside and looked at when the record ends.
      String pointer =
          in == body
              ? pointer(in)
              : pointer(body) + "/" + name.replace("~", "~0").replace("/", "~1");
      gathered.add(new Fault(pointer, "unknown-field", JsonFaults.UNKNOWN_FIELD));
      in.skipChildren();
      return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
        DeserializationContext context, Class<?> type, String value, String message) {
      List<Fault> gathered = OPEN.get();
      if (gathered == null || type.isPrimitive()) {
        return NOT_HANDLED;
      }
      gathered.add(new Fault(pointer(context.getParser()), "wrong-type", JsonFaults.WRONG_TYPE));
      return null;
    }

    private static String pointer(JsonParser in) {
      return in.streamReadContext().pathAsPointer().toString();
    }
  }
}
