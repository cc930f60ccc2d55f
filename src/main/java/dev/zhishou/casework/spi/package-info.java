/// Ports that modules below casework implement.
@NullMarked
@NamedInterface("spi")
package dev.zhishou.casework.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
