/// Whom the gate knows: the leaders of the company with their faces and cars.
@NullMarked
@NamedInterface("gate")
package dev.zhishou.community.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
