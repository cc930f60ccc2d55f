/// Sessions in the database.
@NullMarked
package dev.zhishou.access.jdbc.session;

import org.jspecify.annotations.NullMarked;
