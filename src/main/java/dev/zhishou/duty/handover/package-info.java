/// The handover of a shift, built from what is open: cases, clocks that run, things in custody,
/// equipment, notices owed. What is red must have been opened by the incoming before he signs.
@NullMarked
package dev.zhishou.duty.handover;

import org.jspecify.annotations.NullMarked;
