/// What a community lacks before its procedures can run: found from what the procedures themselves
/// name, not from a list.
@NullMarked
package dev.zhishou.insight.setup;

import org.jspecify.annotations.NullMarked;
