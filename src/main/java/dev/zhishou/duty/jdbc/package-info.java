/// The tables of `duty`.
@NullMarked
package dev.zhishou.duty.jdbc;

import org.jspecify.annotations.NullMarked;
