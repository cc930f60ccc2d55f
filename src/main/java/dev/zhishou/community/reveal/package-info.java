/// Telling a telephone number that is masked everywhere else: to whom, why, how often.
@NullMarked
package dev.zhishou.community.reveal;

import org.jspecify.annotations.NullMarked;
