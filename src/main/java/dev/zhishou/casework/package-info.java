/// Cases run by procedures: the pure engine, the event store with its hash chain, step rows,
/// commands, deadline watch, scheduled openings, timeline, dossier. Tells others through the
/// ports in `casework.spi` and through follow-ups.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "time",
      "access",
      "evidence",
      "procedure",
      "procedure :: model",
      "procedure :: binder",
      "procedure :: reading",
      "procedure :: text"
    })
package dev.zhishou.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
