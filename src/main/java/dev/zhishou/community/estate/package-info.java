/// What people keep of an estate themselves: its profile, the parties it calls, its public places,
/// exits and stairs.
@NullMarked
@NamedInterface("estate")
package dev.zhishou.community.estate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
