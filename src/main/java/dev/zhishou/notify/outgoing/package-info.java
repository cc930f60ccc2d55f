/// Calls to the world outside: the one place from which this server calls an address that somebody
/// typed in. Private networks are refused unless the operator allows them, each name is resolved
/// once and what was checked is connected to, nothing is redirected, and no answer is waited for
/// longer than the set time.
@NullMarked
package dev.zhishou.notify.outgoing;

import org.jspecify.annotations.NullMarked;
