package dev.zhishou.casework.forms;

/// Which runs belong together: `household#3-2-1102/visit` and `household#5-1-203/visit` are two
/// rows of one list, and what was answered in the one says nothing in the other's form.
final class Scopes {
  private Scopes() {}

  /// Whether an answer given in one scope stands in a form of the other: the paths do not part at
  /// two runs of the same step.
  static boolean together(String one, String other) {
    String[] a = one.split("/", -1);
    String[] b = other.split("/", -1);
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      if (!a[i].equals(b[i])) {
        return a[i].isEmpty() || b[i].isEmpty() || !step(a[i]).equals(step(b[i]));
      }
    }
    return true;
  }

  private static String step(String run) {
    int mark = run.indexOf('#');
    return mark < 0 ? run : run.substring(0, mark);
  }
}
