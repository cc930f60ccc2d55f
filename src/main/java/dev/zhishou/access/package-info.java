/// Who may: communities as scopes, accounts, roles, permissions, sign-in, tokens, sealing and
/// look-up of personal data, the audit log. Refuses before anything else is looked at.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: keys",
      "platform :: web",
      "platform :: postgres",
      "platform :: followups",
      "time"
    })
package dev.zhishou.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
