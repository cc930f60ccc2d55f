/// Why somebody is told what is masked everywhere else: the same reasons for a number of a register
/// and for a case, put on record first.
@NullMarked
@NamedInterface("reveal")
package dev.zhishou.access.reveal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
