/// HTTP as API.md's "Conventions" has it: problem documents, strict JSON, bounded bodies, lists by
/// cursor. Tells the outside never more than what was wrong with the call.
@NullMarked
@NamedInterface("web")
package dev.zhishou.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
