/// How commands run: folded, decided in memory, written once. The use cases of `casework` stand on
/// it; no other module sees it.
@NullMarked
package dev.zhishou.casework.running;

import org.jspecify.annotations.NullMarked;
