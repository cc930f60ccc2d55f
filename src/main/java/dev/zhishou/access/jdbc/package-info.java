/// The tables of `access`.
@NullMarked
package dev.zhishou.access.jdbc;

import org.jspecify.annotations.NullMarked;
