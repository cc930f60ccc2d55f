/// The audit log as it is read: searched, exported, and its chain verified.
@NullMarked
package dev.zhishou.access.audit;

import org.jspecify.annotations.NullMarked;
