/// What the language says in the words of people: conditions, deadlines, recurrences.
@NullMarked
@NamedInterface("wording")
package dev.zhishou.procedure.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
