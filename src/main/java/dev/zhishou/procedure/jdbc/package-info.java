/// The versions of procedures in the database.
@NullMarked
package dev.zhishou.procedure.jdbc;

import org.jspecify.annotations.NullMarked;
