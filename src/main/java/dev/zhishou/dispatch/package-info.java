/// Who is called for a step that has become ready, by which channel, and who is called next when
/// nobody answers.
///
/// Follows what a case has written about offers, rungs and deadlines, and queues one message for
/// each: the open page at once, the person's own channels after it. The engine alone decides who is
/// meant and when the ladder climbs; what is said here is said once for an event and a person,
/// whatever dies in between. A dead end reaches the project manager, then the company leader, and
/// every open screen.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: followups",
      "platform :: web",
      "time",
      "access",
      "procedure :: binder",
      "procedure :: model",
      "casework",
      "casework :: engine",
      "casework :: spi",
      "duty",
      "notify"
    })
package dev.zhishou.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
