/// How parts of the model are written, and read from their words. Pure, as the model is.
@NullMarked
@NamedInterface("model")
package dev.zhishou.procedure.model.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
