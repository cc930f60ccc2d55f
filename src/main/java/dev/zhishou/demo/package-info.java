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
      "community :: estate",
      "records",
      "custody",
      "ledger",
      "notify",
      "dispatch",
      "desk",
      "insight",
      "portal"
    })
package dev.zhishou.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
