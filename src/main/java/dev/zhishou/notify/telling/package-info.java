/// What programs elsewhere are told of cases, and what the operator is told of gateways.
@NullMarked
package dev.zhishou.notify.telling;

import org.jspecify.annotations.NullMarked;
