package dev.zhishou;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Lets a type, method or constructor pass a size rule (lines, parameters, `default` in a switch).
/// The reason says why the shape cannot be smaller, never that it was not made smaller yet; the
/// guards refuse an empty one. Kept in the source only, so that no module depends on it.
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface Exempt {

  /// Why this cannot be smaller, in a sentence.
  String reason();
}
