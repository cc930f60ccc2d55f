/// From a file to a [dev.zhishou.procedure.model.Procedure]: every word of the language, each with
/// its place, all that is wrong at once.
@NullMarked
@NamedInterface("reading")
package dev.zhishou.procedure.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
