/// How long what is personal is kept, as data (`sop/retention.yaml`), and erasing what is past its
/// time. A module that keeps something of the kind says how it is erased by a bean of `Expiring`.
@NullMarked
@NamedInterface("retention")
package dev.zhishou.casework.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
