/// Procedures that open by themselves: `opens: every …` (LANGUAGE, Pinned 13).
@NullMarked
package dev.zhishou.casework.schedule;

import org.jspecify.annotations.NullMarked;
