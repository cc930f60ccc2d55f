/// What a text means, as a place among other texts: near to what says the same in other words.
@NullMarked
package dev.zhishou.desk.triage.sense;

import org.jspecify.annotations.NullMarked;
