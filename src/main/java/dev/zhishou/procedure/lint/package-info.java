/// What is proven before a version can be published (LANGUAGE, *Lint*): each rule by its
/// own name, each finding with its place and how to mend it.
@NullMarked
@NamedInterface("lint")
package dev.zhishou.procedure.lint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
