/// Time as China keeps it: the working calendar (public holidays and make-up days as data, by
/// year), durations and due rules as the language writes them. Pure Java; every `now` is an
/// argument.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.zhishou.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
