package dev.zhishou.procedure.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place for one signature.
///
/// @param anyOf who may sign here, the first is meant first (`customer or witness`)
/// @param when the condition under which it is demanded; null: always
public record SignatureSlot(List<String> anyOf, @Nullable Condition when) {}
