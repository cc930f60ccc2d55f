/// What the records say of many cases: which clause is carried by what, and whether it was kept.
/// Reads; its own figures are made from closed cases by a follow-up. Also which procedures a
/// community cannot run yet, and for want of what.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: followups",
      "platform :: web",
      "time",
      "access",
      "access :: seal",
      "procedure",
      "procedure :: binder",
      "procedure :: model",
      "casework",
      "casework :: engine",
      "casework :: spi",
      "community",
      "community :: estate",
      "duty",
      "records"
    })
package dev.zhishou.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
