/// Backup and restore: every table as text, every file of evidence, digests of both. The same
/// mechanism is the move to another PostgreSQL and the hand-over that the law demands.
@NullMarked
package dev.zhishou.platform.backup;

import org.jspecify.annotations.NullMarked;
