/// What residents see and do without an account: the safety guide with the numbers to ring and the
/// exits of their building, what they may ask of the service centre, and a report of their own.
/// Nothing personal is ever shown here.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: keys",
      "platform :: web",
      "time",
      "access",
      "access :: stranger",
      "procedure",
      "procedure :: binder",
      "procedure :: model",
      "casework",
      "casework :: engine",
      "casework :: retention",
      "casework :: spi",
      "community",
      "notify",
      "desk"
    })
package dev.zhishou.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
