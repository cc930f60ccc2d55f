package dev.zhishou.community;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A part of a register: what is looked for, and from where on.
///
/// @param words room, name, pinyin initials, last four digits of a phone; empty: everything
/// @param after the last id of the part before; null: from the beginning
/// @param limit how many at most
public record Search(String words, @Nullable UUID after, int limit) {}
