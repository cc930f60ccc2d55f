/// Whom a notice is for, as far as it is homes and who belongs to them.
@NullMarked
@NamedInterface("audience")
package dev.zhishou.community.audience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
