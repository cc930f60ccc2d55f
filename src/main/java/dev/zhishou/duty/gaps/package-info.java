/// Posts that the published roster leaves without anybody, as the daily report names them.
@NullMarked
package dev.zhishou.duty.gaps;

import org.jspecify.annotations.NullMarked;
