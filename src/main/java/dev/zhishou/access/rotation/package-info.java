/// Rotating the key of personal values from the console.
@NullMarked
package dev.zhishou.access.rotation;

import org.jspecify.annotations.NullMarked;
