/// What a test file says, read with its places: scenarios, their entries, what they expect, and the
/// invented people whom they name. Nothing here runs anything.
@NullMarked
package dev.zhishou.casework.scenario.script;

import org.jspecify.annotations.NullMarked;
