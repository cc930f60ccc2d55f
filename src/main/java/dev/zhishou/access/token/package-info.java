/// API tokens that people make for programs in the console: scoped, expiring, revocable, shown
/// once.
@NullMarked
package dev.zhishou.access.token;

import org.jspecify.annotations.NullMarked;
