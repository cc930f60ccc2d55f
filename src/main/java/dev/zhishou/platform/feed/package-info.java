/// The change feed: what screens show has changed, told to every node without a gap by the
/// difference of two snapshots, and on to open pages by SSE.
@NullMarked
@NamedInterface("feed")
package dev.zhishou.platform.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
