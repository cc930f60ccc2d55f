/// People outside the house: a link by which one of them does one step of a case, without an
/// account. It shows that step and nothing else of the case, expires, and can be revoked.
@NullMarked
package dev.zhishou.notify.outside;

import org.jspecify.annotations.NullMarked;
