/// Follow-ups and recurring work on db-scheduler: what may follow an event, at least once, on
/// whichever node has time. One that fails comes back later and holds up nobody; after 20 tries it
/// rings the operator.
@NullMarked
@NamedInterface("followups")
package dev.zhishou.platform.followups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
