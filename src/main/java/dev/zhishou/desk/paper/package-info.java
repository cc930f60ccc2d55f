/// Papers of the desk: the action card of a procedure, the call-out sheet of a shift.
@NullMarked
package dev.zhishou.desk.paper;

import org.jspecify.annotations.NullMarked;
