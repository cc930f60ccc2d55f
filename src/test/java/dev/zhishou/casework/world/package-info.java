/// The world in a test: nodes, phones, the watch and everything that fails, drawn from a seed
/// (DATA,
/// *The world in a test*).
@NullMarked
package dev.zhishou.casework.world;

import org.jspecify.annotations.NullMarked;
