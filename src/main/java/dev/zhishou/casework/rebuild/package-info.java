/// Read models made anew from the events (`zhishou rebuild`).
@NullMarked
@NamedInterface("rebuild")
package dev.zhishou.casework.rebuild;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
