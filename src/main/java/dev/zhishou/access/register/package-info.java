/// The register of accounts as who runs them sees it: made, given roles, disabled, reset. What is
/// done there stands in the audit log.
@NullMarked
package dev.zhishou.access.register;

import org.jspecify.annotations.NullMarked;
