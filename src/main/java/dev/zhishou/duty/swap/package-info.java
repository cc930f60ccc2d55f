/// A turn changes hands: offered by who has it, agreed to by who takes it, confirmed by who writes
/// rosters, judged by the same rules as a roster.
@NullMarked
package dev.zhishou.duty.swap;

import org.jspecify.annotations.NullMarked;
