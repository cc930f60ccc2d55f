/// What sensors and warnings do: they open cases (`opens: alarm, alert`) and do the steps that wait
/// for them. Nobody is asked: what a message does not say stays open in the case's `asks` (ADR 35).
@NullMarked
@NamedInterface("machine")
package dev.zhishou.casework.machine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
