/// One's own turns for a calendar program (RFC 5545).
@NullMarked
package dev.zhishou.duty.feed;

import org.jspecify.annotations.NullMarked;
