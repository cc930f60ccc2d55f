/// The demonstration company; called by none.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "time",
      "access",
      "evidence",
      "procedure",
      "procedure :: binder",
      "casework",
      "duty",
      "community",
      "records",
      "custody",
      "ledger",
      "notify",
      "dispatch",
      "desk",
      "insight"
    })
package dev.zhishou.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
