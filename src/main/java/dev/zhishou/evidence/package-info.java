/// Content-addressed files: photos, recordings, drawn signatures. Refuses what is not what it
/// says it is.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"platform", "platform :: followups", "platform :: web", "access"})
package dev.zhishou.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
