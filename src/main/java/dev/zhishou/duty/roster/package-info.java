/// The roster of a week: written as a draft, checked, published. Who is on duty is asked of what is
/// published only ([dev.zhishou.duty.People]).
@NullMarked
package dev.zhishou.duty.roster;

import org.jspecify.annotations.NullMarked;
