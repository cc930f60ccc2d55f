/// Reports in: triage, suggestions with the words that decided, answers that the text already
/// gives, similar cases, caller card.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: followups",
      "platform :: keys",
      "platform :: web",
      "time",
      "access",
      "evidence",
      "procedure",
      "procedure :: model",
      "procedure :: binder",
      "procedure :: wording",
      "casework",
      "casework :: engine",
      "casework :: machine",
      "casework :: retention",
      "casework :: spi",
      "community",
      "duty"
    })
package dev.zhishou.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
