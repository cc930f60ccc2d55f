/// Real cases of a stretch of time, folded, and what each tells about itself.
@NullMarked
package dev.zhishou.insight.past;

import org.jspecify.annotations.NullMarked;
