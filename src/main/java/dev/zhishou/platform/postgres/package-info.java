/// The database itself: the embedded PostgreSQL as a child that dies with us, or the owner's own
/// by URL; roles, migrations and connection pools. Refuses a server without `fsync`.
@NullMarked
@NamedInterface("postgres")
package dev.zhishou.platform.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
