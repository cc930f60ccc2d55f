/// Messages out: what is to be said to whom by which channel, and what became of it.
///
/// Whoever has something to say asks [Messages] to queue it, to any number of recipients in one
/// statement, and says it through a bean of [Wording] for its kind, asked only when a message is
/// sent or shown: so no personal value stands in the tables, and what is no longer true is not
/// said. The workers of `sending` take what has come due, at the pace of its gateway, on whichever
/// node has time. It refuses nothing that is queued: what cannot be sent says why on its delivery.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: clock",
      "platform :: feed",
      "platform :: followups",
      "platform :: keys",
      "platform :: web",
      "time",
      "access",
      "access :: seal",
      "evidence",
      "procedure :: binder",
      "procedure :: model",
      "casework",
      "casework :: engine",
      "casework :: forms",
      "casework :: retention",
      "casework :: spi",
      "community",
      "community :: audience"
    })
package dev.zhishou.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
