/// The one `Clock` bean: the system's clock plus the demonstration's lead, the same on all nodes.
/// Nobody else asks the system for the time.
@NullMarked
@NamedInterface("clock")
package dev.zhishou.platform.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
