/// Files as their writers see them: YAML with lines and columns, findings at a spot, and the known
/// word nearest to one that is unknown. Knows no word of the language.
@NullMarked
@NamedInterface("text")
package dev.zhishou.procedure.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
