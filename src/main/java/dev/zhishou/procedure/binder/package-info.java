/// The binder: all procedures with what they refer to (roles, kinds, selections, options, forms,
/// notices, the ladder, the obligations), from the jar or from a checkout.
@NullMarked
@NamedInterface("binder")
package dev.zhishou.procedure.binder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
