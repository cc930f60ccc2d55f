/// Money: what cases took in, what was kept of deposits and what went back, exact in fen.
/// Implements the actions `charge` and `refund`; never gives back more than was taken in.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: keys",
      "platform :: web",
      "time",
      "access",
      "procedure :: model",
      "casework",
      "casework :: engine",
      "casework :: spi",
      "community"
    })
package dev.zhishou.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
