/// The tables of `desk`.
@NullMarked
package dev.zhishou.desk.jdbc;

import org.jspecify.annotations.NullMarked;
