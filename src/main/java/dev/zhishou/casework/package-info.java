/// Cases run by procedures: the pure engine, the event store with its hash chain, step rows,
/// commands, deadline watch, scheduled openings, timeline, dossier. Tells others through the
/// ports in `casework.spi` and through follow-ups.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: cli",
      "platform :: clock",
      "platform :: feed",
      "platform :: followups",
      "platform :: keys",
      "platform :: web",
      "time",
      "access",
      "access :: reveal",
      "access :: seal",
      "evidence",
      "procedure",
      "procedure :: binder",
      "procedure :: condition",
      "procedure :: model",
      "procedure :: reading",
      "procedure :: text",
      "procedure :: wording"
    })
package dev.zhishou.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
