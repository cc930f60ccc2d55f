/// How a resident follows his own report without an account: by a key that he alone has (000-205).
@NullMarked
package dev.zhishou.portal.follow;

import org.jspecify.annotations.NullMarked;
