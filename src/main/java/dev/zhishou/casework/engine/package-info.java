/// The engine: pure functions over values. `decide` says what a command does to a case, `evolve`
/// copies it into the state (LANGUAGE, Meaning 18). No clock, no database, no Spring.
@NullMarked
@NamedInterface("engine")
package dev.zhishou.casework.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
