package dev.zhishou.access.signin;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a device is called in the list of one's devices. Only words of ours: what a browser says of
/// itself is never shown or logged as it came.
public final class DeviceName {
  private static final Map<String, String> APPS =
      ordered(
          "wxwork",
          "企业微信",
          "dingtalk",
          "钉钉",
          "lark",
          "飞书",
          "micromessenger",
          "微信",
          "edg/",
          "Edge",
          "firefox/",
          "Firefox",
          "chrome/",
          "Chrome",
          "safari/",
          "Safari");
  private static final Map<String, String> SYSTEMS =
      ordered(
          "harmonyos",
          "HarmonyOS",
          "android",
          "Android",
          "iphone",
          "iPhone",
          "ipad",
          "iPad",
          "windows",
          "Windows",
          "mac os",
          "macOS",
          "linux",
          "Linux");

  private DeviceName() {}

  /// The app and the system; `?` for what is not known.
  public static String of(@Nullable String userAgent) {
    String said = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
    return first(APPS, said) + " · " + first(SYSTEMS, said);
  }

  private static String first(Map<String, String> names, String said) {
    return names.entrySet().stream()
        .filter(one -> said.contains(one.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("?");
  }

  private static Map<String, String> ordered(String... pairs) {
    var map = new java.util.LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
