/// Cases and their parts: a part that closes tells the case that waits for it, a case that is
/// cancelled takes its parts along.
@NullMarked
package dev.zhishou.casework.parts;

import org.jspecify.annotations.NullMarked;
