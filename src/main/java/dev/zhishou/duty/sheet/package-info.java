/// A week's roster as an Excel sheet, out and in: a row for each person of a post, a column for
/// each day.
@NullMarked
package dev.zhishou.duty.sheet;

import org.jspecify.annotations.NullMarked;
