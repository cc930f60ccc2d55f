package dev.zhishou.procedure.binder;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A template of `notices/`.
///
/// @param text with `{name}` where an answer, `{place}`, `{community}` or `{number}` is put in
public record Notice(String id, String title, String text) {
  private static final Pattern BLANK = Pattern.compile("\\{([a-z][a-z0-9_.]*)}");

  /// The names that are put in.
  public Set<String> blanks() {
    Set<String> names = new LinkedHashSet<>();
    Matcher blank = BLANK.matcher(text);
    while (blank.find()) {
      names.add(blank.group(1));
    }
    return names;
  }
}
