/// The table of `evidence`.
@NullMarked
package dev.zhishou.evidence.jdbc;

import org.jspecify.annotations.NullMarked;
