/// What is personal in a case: who reads it whole, how it looks to the others, and opening it for a
/// reason.
@NullMarked
package dev.zhishou.casework.personal;

import org.jspecify.annotations.NullMarked;
