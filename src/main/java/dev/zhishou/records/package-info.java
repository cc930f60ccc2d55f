/// Forms written by cases: numbers, registers, PDF. Implements the action `record`.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "time",
      "access",
      "evidence",
      "procedure",
      "casework",
      "casework :: spi"
    })
package dev.zhishou.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
