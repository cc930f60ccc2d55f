/// A procedure as it was read: pure values, no positions, no findings. What a word means stands in
/// the engine; what is allowed stands in the lint. Imports only `java..`, `dev.zhishou.time`
/// and CEL.
@NullMarked
@NamedInterface("model")
package dev.zhishou.procedure.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
