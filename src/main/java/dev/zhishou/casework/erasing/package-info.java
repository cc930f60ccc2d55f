/// What was erased stays erased: each erasure is also listed beside the data, and done again where
/// a restored database holds the value once more.
@NullMarked
package dev.zhishou.casework.erasing;

import org.jspecify.annotations.NullMarked;
