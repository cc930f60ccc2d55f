/// What came in and nobody has taken yet: calls that were missed, messages that were not read.
@NullMarked
package dev.zhishou.desk.unread;

import org.jspecify.annotations.NullMarked;
