/// What a command does to a case: who may, what must be answered, which events follow.
@NullMarked
package dev.zhishou.casework.engine.deeds;

import org.jspecify.annotations.NullMarked;
