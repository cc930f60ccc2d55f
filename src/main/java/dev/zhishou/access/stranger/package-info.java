/// People who did not sign in: how often they may send us something.
@NullMarked
@NamedInterface("stranger")
package dev.zhishou.access.stranger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
