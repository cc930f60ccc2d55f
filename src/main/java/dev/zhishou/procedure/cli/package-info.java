/// `zhishou sop lint | graph | schema`: the language at the command line, without a server.
@NullMarked
@NamedInterface("cli")
package dev.zhishou.procedure.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
