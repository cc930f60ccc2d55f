/// Forms that a case writes, as they stand: what each shows of the case's answers, who signed, and
/// the sheet that is printed of it.
@NullMarked
@NamedInterface("forms")
package dev.zhishou.casework.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
