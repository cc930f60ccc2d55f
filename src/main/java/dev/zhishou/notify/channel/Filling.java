package dev.zhishou.notify.channel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.io.JsonStringEncoder;

/// Fills `{name}` in the template of a gateway. What is filled in is encoded for its place, so that
/// no text of a message can become part of an address, a header, or the shape of a body.
final class Filling {
  private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

  private final Map<String, String> values;

  Filling(Map<String, String> values) {
    this.values = values;
  }

  /// In an address or a form.
  String address(String template) {
    return filled(
        template, value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  /// In a header: one line.
  String header(String template) {
    return filled(template, value -> value.replaceAll("[\\p{Cntrl}]+", " "))
        .replaceAll("[\\p{Cntrl}]+", " ");
  }

  /// In a body of JSON, between quotes.
  String json(String template) {
    return filled(
        template, value -> new String(JsonStringEncoder.getInstance().quoteAsCharArray(value)));
  }

  private String filled(String template, UnaryOperator<String> encoded) {
    return NAME.matcher(template)
        .replaceAll(
            found -> {
              String value = values.get(found.group(1));
              return Matcher.quoteReplacement(value == null ? found.group() : encoded.apply(value));
            });
  }
}
