/// Who is on duty: roster, certificates, the rungs of the ladder. Implements `Holders`.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: followups",
      "platform :: keys",
      "platform :: web",
      "time",
      "access",
      "procedure",
      "procedure :: model",
      "procedure :: binder",
      "procedure :: text",
      "casework",
      "casework :: engine",
      "casework :: spi",
      "notify"
    })
package dev.zhishou.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
