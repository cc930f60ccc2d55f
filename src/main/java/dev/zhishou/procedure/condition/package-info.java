/// Conditions: CEL with `and, or, not` as words, type-checked against what a file asks, and
/// three-valued as Meaning 3 says. The grammar is that of `dev.cel`; checking and reckoning are our
/// own, because a row's missing column must be unknown and not an error.
@NullMarked
@NamedInterface("condition")
package dev.zhishou.procedure.condition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
