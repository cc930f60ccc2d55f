/// Technical ground: the `Clock` bean, the embedded PostgreSQL, pools and `Scoped`, the change
/// feed and SSE hub, follow-up tasks, idempotency, keys, backup and restore, configuration,
/// problem details. Owns no word of the domain; refuses any query without a scope; tells others
/// through the change feed and follow-ups.
///
/// Open to all modules: what others must not touch is package-private.
@NullMarked
@ApplicationModule(
    allowedDependencies = {},
    type = ApplicationModule.Type.OPEN)
package dev.zhishou.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
