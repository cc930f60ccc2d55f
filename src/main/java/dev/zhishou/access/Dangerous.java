package dev.zhishou.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A call that can do lasting harm in the hands of who finds a screen unlocked: its controller's
/// method is reached only by who has proven within ten minutes that he is himself, by password or
/// second factor. Who has not is answered 403 `prove-again`, proves it at `POST /session/proof`,
/// and calls once more. A token cannot prove anything and is refused.
///
/// A call that is dangerous by what it carries, such as a command that erases, is not marked; it
/// asks the request itself by [#PROOF].
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dangerous {
  /// The attribute of every request that tells whether its caller has proven himself: a supplier of
  /// the `Problem` with which a dangerous call is refused, empty for who has.
  String PROOF = "zhishou.proof";
}
