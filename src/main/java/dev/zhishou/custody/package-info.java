/// Sealed and lent things: keys, envelopes, found property, cameras, files, each as one chain of
/// hand-overs. Implements the action `custody`; refuses what the chain contradicts.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: web",
      "time",
      "access",
      "evidence",
      "procedure :: model",
      "casework",
      "casework :: engine",
      "casework :: spi"
    })
package dev.zhishou.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
