/// Messages out: what is to be said to whom by which channel, and what became of it.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: keys",
      "platform :: web",
      "time",
      "access",
      "evidence",
      "procedure :: binder",
      "procedure :: model",
      "casework",
      "casework :: engine",
      "casework :: spi",
      "community",
      "community :: audience"
    })
package dev.zhishou.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
