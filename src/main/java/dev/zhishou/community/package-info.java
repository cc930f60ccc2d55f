/// The registers: communities, buildings, units, homes, people, equipment, contacts. Implements
/// `Subjects` and the selections over them.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: keys",
      "platform :: followups",
      "platform :: web",
      "time",
      "access",
      "access :: reveal",
      "evidence",
      "procedure :: binder",
      "procedure :: model",
      "casework",
      "casework :: engine",
      "casework :: retention",
      "casework :: spi"
    })
package dev.zhishou.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
