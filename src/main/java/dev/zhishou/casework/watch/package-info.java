/// The deadline watch: looks five times a second, and when the next alarm comes, for cases whose
/// alarm has come, and sends each a tick (DATA, *Deadline watch*).
@NullMarked
package dev.zhishou.casework.watch;

import org.jspecify.annotations.NullMarked;
