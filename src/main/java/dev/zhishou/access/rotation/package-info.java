/// Rotating the key of personal values from the console and from the machine.
@NullMarked
@NamedInterface("rotation")
package dev.zhishou.access.rotation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
