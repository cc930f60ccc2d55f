/// Scenarios, the tests of procedures: they are read with their places, run on a virtual clock
/// against the engine with invented people, and what fails says where, what was expected and what
/// was there. Also the simulation, which is a scenario that nobody wrote. In memory only.
@NullMarked
@NamedInterface("scenario")
package dev.zhishou.casework.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
