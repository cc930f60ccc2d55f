package dev.zhishou.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list, by cursor.
///
/// @param items the part
/// @param next the cursor of the following part; null at the end
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String next) {}
