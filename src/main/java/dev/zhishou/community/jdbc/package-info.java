/// The tables of `community`.
@NullMarked
package dev.zhishou.community.jdbc;

import org.jspecify.annotations.NullMarked;
