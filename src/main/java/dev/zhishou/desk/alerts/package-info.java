/// Warnings (CAP 1.2) and sensors: what comes in from programs. Which case it opens and which step
/// it does is the procedures' to say (`casework.machine`); here stands what a warning is, how long
/// it is in force, and that the same message twice is one message.
@NullMarked
package dev.zhishou.desk.alerts;

import org.jspecify.annotations.NullMarked;
