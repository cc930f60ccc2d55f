/// What follows from the facts of a case: which steps have their turn, apply, are due, are over.
@NullMarked
package dev.zhishou.casework.engine.derive;

import org.jspecify.annotations.NullMarked;
