/// Day seals: a signed root over everything that changed since the last, which leaves the house.
/// What happened before the last seal that left cannot be changed unseen.
@NullMarked
@NamedInterface("seal")
package dev.zhishou.access.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
