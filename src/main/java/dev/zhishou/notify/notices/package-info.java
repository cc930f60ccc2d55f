/// Notices to many: for whom, in which words, who approved it, and who was reached. A step's word
/// `notice` makes one too.
@NullMarked
package dev.zhishou.notify.notices;

import org.jspecify.annotations.NullMarked;
