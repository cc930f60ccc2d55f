/// Cases in PostgreSQL.
@NullMarked
package dev.zhishou.casework.jdbc;

import org.jspecify.annotations.NullMarked;
